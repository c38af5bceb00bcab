// What kuromoji needs of Node's `path`, for a worker that has none.
export const join = (...parts) => parts.join('/');
export default { join };
