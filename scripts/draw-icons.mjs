// Draws public/icons/*.png: a shield of our own with a check mark. Run by hand after changing the drawing; the pictures are kept in git.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './run.mjs';

const SIZES = [16, 32, 48, 128];
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** On a field of 64 × 64. Small sizes have a heavier check mark and no inner rim, or they would blur. */
function drawing(size) {
  const small = size <= 32;
  const shield = 'M32 3 57 12v19c0 15.2-10 25.4-25 30C17 56.4 7 46.2 7 31V12z';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">
    <defs><linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#138a80"/><stop offset="1" stop-color="#0a5d59"/></linearGradient></defs>
    <path d="${shield}" fill="url(#ground)" stroke="#ffffff" stroke-width="${small ? 4 : 3}" stroke-linejoin="round" paint-order="stroke"/>
    ${small ? '' : '<path d="M32 9.5 51 16.3v15c0 11.9-7.4 20-19 24-11.6-4-19-12.1-19-24v-15z" fill="none" stroke="#ffffff" stroke-opacity="0.35" stroke-width="1.6"/>'}
    <path d="${small ? 'M18.5 32 28.5 42 46.5 22.5' : 'M20.5 32.5 28.8 40.8 44.5 23.5'}" fill="none" stroke="#ffffff" stroke-width="${size === 16 ? 8 : small ? 7 : 5.5}" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`;
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
