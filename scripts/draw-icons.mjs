// Draws public/icons/*.png: a shield of our own with a check mark. Run by hand after changing the drawing; the pictures are kept in git.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './run.mjs';

const SIZES = [16, 32, 48, 128];
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

const ground = (from, to) => `<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
const SHIELD = 'M32 3 57 12v19c0 15.2-10 25.4-25 30C17 56.4 7 46.2 7 31V12z';
const stroke = (width) => `fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;

/**
 * Large: on a field of 64 × 64, with a white rim that parts it from dark toolbars, and an inner one. Small: on the field of its
 * own pixels, out to the edge, with lines that end where pixels do; rims would only blur it, and the ground is light enough for
 * dark toolbars.
 */
const LARGE = { field: 64, parts: `<path d="${SHIELD}" fill="url(#ground)" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/>
  <path d="M32 9.5 51 16.3v15c0 11.9-7.4 20-19 24-11.6-4-19-12.1-19-24v-15z" fill="none" stroke="#fff" stroke-opacity="0.35" stroke-width="1.6"/>
  <path d="M20.5 32.5 28.8 40.8 44.5 23.5" ${stroke(5.5)}/>` };
const DRAWINGS = {
  16: { field: 16, parts: `<path d="M8 0 15 2.5V8c0 4-2.7 6.7-7 8C3.7 14.7 1 12 1 8V2.5z" fill="url(#ground)"/><path d="M4.6 8.1 7 10.5 11.4 5.7" ${stroke(2)}/>` },
  32: { field: 32, parts: `<path d="M16 .5 29 5.2V15.5c0 7.7-5 13.2-13 16-8-2.8-13-8.3-13-16V5.2z" fill="url(#ground)"/><path d="M9.5 16.2 14.2 20.9 22.7 11.6" ${stroke(3.6)}/>` },
  48: LARGE,
  128: LARGE,
};

function drawing(size) {
  const { field, parts } = DRAWINGS[size];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${field} ${field}"><defs>${size > 32 ? ground('#16998d', '#0b6560') : ground('#18a193', '#0f8078')}</defs>${parts}</svg>`;
}

const browser = await chromium.launch({ executablePath: EXECUTABLE, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
await mkdir(path.join(root, 'public/icons'), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  await writeFile(path.join(root, `public/icons/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
