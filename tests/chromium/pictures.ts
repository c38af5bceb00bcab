import type { Page } from '@playwright/test';

/** How many of the dots of two pictures of the same size differ, from 0 to 1. `canvas`: any page that may draw. */
export async function difference(canvas: Page, one: Buffer, other: Buffer): Promise<number> {
  return canvas.evaluate(async (pictures) => {
    const dots = await Promise.all(pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (surface === null) throw new Error('this page cannot draw');
      surface.drawImage(bitmap, 0, 0);
      return surface.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    const [first, second] = dots;
    if (first === undefined || second === undefined || first.length !== second.length) throw new Error('the pictures differ in size');
    let different = 0;
    for (let at = 0; at < first.length; at += 4) if ([0, 1, 2].some((channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)) > 32)) different += 1;
    return different / (first.length / 4);
  }, [one, other].map((picture) => picture.toString('base64')));
}
