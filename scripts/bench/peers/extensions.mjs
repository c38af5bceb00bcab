// The extensions beside which ours is measured, each as small as it can be, built into out/bench/peers.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../../run.mjs';

const FOLDER = path.join(root, 'out/bench/peers');
const installed = (name) => path.join(root, 'node_modules', name);

/** Each peer: its worker, what it reads from its package, and whether it has a content script, which is empty. */
const PEERS = {
  idle: { worker: 'idle-worker.mjs' },
  empty: { worker: 'idle-worker.mjs', content: true },
  kuromoji: { worker: 'kuromoji-worker.mjs', files: { [installed('kuromoji/dict')]: 'dict' } },
  lindera: { worker: 'lindera-worker.mjs', files: { [installed('lindera-wasm-ipadic/lindera_wasm_bg.wasm')]: 'lindera_wasm_bg.wasm' } },
};

const manifest = (name, content) => ({
  manifest_version: 3, name: `bench: ${name}`, version: '1', background: { service_worker: 'worker.js' },
  content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
  host_permissions: ['https://crowdworks.jp/*'],
  ...(content && { content_scripts: [{ matches: ['https://crowdworks.jp/*'], js: ['content.js'], run_at: 'document_idle' }] }),
});

/** lindera's module names its wasm beside itself, which a bundler would put inside; here the caller says where it is. */
const withoutWasm = {
  name: 'bench-without-wasm',
  transform: (code, id) => (id.endsWith('lindera_wasm.js') ? code.replace("new URL('lindera_wasm_bg.wasm', import.meta.url)", "''") : null),
};

/**
 * @param {keyof typeof PEERS} name
 * @returns {Promise<string>} the folder of its unpacked package
 */
export async function buildPeer(name) {
  const { worker, files = {}, content = false } = PEERS[name];
  const folder = path.join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false, root, logLevel: 'error', publicDir: false, plugins: [withoutWasm],
    resolve: { alias: { path: path.join(import.meta.dirname, 'path-double.mjs') } },
    build: { outDir: folder, target: 'es2022', lib: { entry: path.join(import.meta.dirname, worker), formats: ['iife'], name: 'peer', fileName: () => 'worker.js' } },
  });
  for (const [from, to] of Object.entries(files)) cpSync(from, path.join(folder, to), { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest(name, content)));
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>page</title>');
  if (content) writeFileSync(path.join(folder, 'content.js'), '');
  return folder;
}
