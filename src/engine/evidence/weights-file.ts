/** Where the table of weights lies in the package: `rules/evidence/weights.bin`, byte for byte. */
export const WEIGHTS_FILE = 'model/weights.bin';
