import { build } from 'vite';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
const entry = process.argv[2];
const out = await build({ configFile: false, logLevel: 'error', root: process.cwd(), define: { 'process.env.NODE_ENV': '"production"' },
  build: { write: false, target: 'es2022', modulePreload: false, sourcemap: true, minify: true, lib: { entry: path.resolve(entry), formats: ['iife'], name: 'x', fileName: 'x' } } });
const chunk = (Array.isArray(out) ? out[0] : out).output.find((o) => o.type === 'chunk');
const code = chunk.code.replace(/\/\/# sourceMappingURL.*/, '');
console.log(entry, code.length, gzipSync(code, { level: 9 }).length);
if (process.argv[3]) {
  // bytes per source through the map
  const map = chunk.map; const V='ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const sizes = {}; const lines = code.split('\n'); let src=0;
  map.mappings.split(';').forEach((line, li) => { let col=0; const segs=[]; for (const s of line.split(',')) { if(!s) continue; let i=0; const vals=[]; while(i<s.length){let shift=0,v=0,c; do{c=V.indexOf(s[i++]); v+=(c&31)<<shift; shift+=5;}while(c&32); vals.push(v&1?-(v>>1):v>>1);} col+=vals[0]; if(vals.length>1) src+=vals[1]; segs.push([col, vals.length>1?map.sources[src]:null]); }
    segs.forEach(([c, s], i) => { const end = i+1<segs.length?segs[i+1][0]:(lines[li]??'').length; if (s) sizes[s]=(sizes[s]??0)+end-c; }); });
  for (const [s, n] of Object.entries(sizes).sort((a,b)=>b[1]-a[1])) console.log(n, s);
}
