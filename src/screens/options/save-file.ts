/** Milliseconds for which a file is held ready: the browser fetches it after the click. */
const HELD = 60_000;

/** Gives the person a text as a file, as the browser saves files. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, HELD);
}
