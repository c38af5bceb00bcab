// A picture for the stores: a window of the product on a calm ground under one sentence. The window is drawn by us.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

/** The pictures' own size, which the stores ask for, and that of the page in the window, in pixels. */
const PICTURE = { width: 1280, height: 800 };
export const SHOT = { width: 1120, height: 620 };

/** Of a screen of ours a browser says the extension's name. */
const APP = { ja: '契約ガード', en: 'Keiyaku Guard' };

const inline = (picture) => `data:image/png;base64,${picture.toString('base64')}`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  body { inline-size: ${PICTURE.width}px; block-size: ${PICTURE.height}px; overflow: hidden; background: linear-gradient(160deg, #eef4f3, #d9e6e4); color: #14302e; font: 400 16px/1.5 "Noto Sans CJK JP", "Noto Sans JP", sans-serif; }
  header { display: flex; align-items: center; gap: 18px; padding: 36px 80px 28px; }
  header img { inline-size: 56px; block-size: 56px; }
  h1 { font-size: 34px; line-height: 1.35; font-weight: 700; letter-spacing: 0.01em; white-space: nowrap; }
  :lang(en) h1 { font-size: 32px; letter-spacing: -0.005em; }
  .window { position: absolute; inset: 126px 80px auto; border-radius: 14px 14px 0 0; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px rgb(16 48 46 / 0.12), 0 24px 60px rgb(16 48 46 / 0.2); }
  .bar { display: flex; align-items: center; gap: 10px; block-size: 54px; padding-inline: 20px; background: #f3f6f6; border-block-end: 1px solid #dbe4e3; }
  .bar i { inline-size: 12px; block-size: 12px; border-radius: 50%; background: #c8d5d3; }
  .address { flex: 1; margin-inline: 14px 10px; padding: 4px 18px; border-radius: 99px; background: #fff; border: 1px solid #dbe4e3; color: #566b69; font-size: 14px; }
  .button { position: relative; inline-size: 28px; block-size: 28px; }
  .button img { inline-size: 28px; block-size: 28px; }
  .button b { position: absolute; inset-block-start: 12px; inset-inline-start: 15px; min-inline-size: 17px; padding-inline: 4px; border-radius: 5px; background: #a4231c; color: #fff; font-size: 11px; line-height: 17px; text-align: center; }
  .shot { display: block; inline-size: ${SHOT.width}px; block-size: ${SHOT.height}px; }
  .popup { position: absolute; inset-block-start: 176px; inset-inline-end: 92px; border-radius: 12px; box-shadow: 0 0 0 1px rgb(16 48 46 / 0.16), 0 20px 56px rgb(16 48 46 / 0.34); }
`;

/** @param {import('./scenes.mjs').Shot} shot @param {string} caption @param {'ja' | 'en'} language */
function markup({ address, page, popup, count }, caption, language) {
  const icon = inline(readFileSync(path.join(root, 'public/icons/128.png')));
  const place = address === '' ? APP[language] : new URL(address).host;
  return `<!doctype html><html lang="${language}"><style>${STYLE}</style>
    <header><img alt="" src="${icon}"><h1>${escaped(caption)}</h1></header>
    <div class="window">
      <div class="bar"><i></i><i></i><i></i><span class="address">${escaped(place)}</span><span class="button"><img alt="" src="${icon}">${count ? `<b>${escaped(count)}</b>` : ''}</span></div>
      <img class="shot" alt="" src="${inline(page)}">
    </div>
    ${popup === undefined ? '' : `<img class="popup" alt="" src="${inline(popup)}">`}`;
}

/**
 * @param {import('@playwright/test').Page} canvas
 * @returns {Promise<Buffer>} a PNG of `PICTURE`'s size
 */
export async function compose(canvas, shot, caption, language) {
  await canvas.setViewportSize(PICTURE);
  await canvas.setContent(markup(shot, caption, language));
  await canvas.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return canvas.screenshot();
}

/** The same picture, small enough for a page: WebP. @param {import('@playwright/test').Page} canvas @param {Buffer} picture */
export async function shrink(canvas, picture) {
  const url = await canvas.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const surface = document.createElement('canvas');
    surface.width = image.naturalWidth;
    surface.height = image.naturalHeight;
    surface.getContext('2d').drawImage(image, 0, 0);
    return surface.toDataURL('image/webp', 0.9);
  }, inline(picture));
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
