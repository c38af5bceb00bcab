import { DATA_FILES } from '../../scripts/build/data-files';

const PACKAGE = 'chrome-extension://ours/';

/** Answers as the browser does for a file of the package, of which it has those with which texts are judged. */
export function fetchFromPackage(url: string, { missing = [] }: { missing?: readonly string[] } = {}): Promise<Response> {
  const file = url.startsWith(PACKAGE) ? url.slice(PACKAGE.length) : '';
  const content = missing.includes(file) ? undefined : DATA_FILES[file];
  return Promise.resolve(content === undefined ? new Response(null, { status: 404 }) : new Response(content() as BodyInit));
}
