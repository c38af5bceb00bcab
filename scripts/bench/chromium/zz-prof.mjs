import { serveReplica } from '../../../tests/replica/server.mjs';
import { openBrowser } from './browsers.mjs';
import { longPages } from './long-pages.mjs';
import { sampleThreads } from './sample-threads.mjs';
import { watchPage, LOOKS } from './watch-page.mjs';
import { record, readTrace } from './trace.mjs';
import { loadProduct } from '../scope.mjs';
const product=await loadProduct(); const scope={quick:true,chromium:'/usr/bin/chromium',extension:process.argv[2]??'/tmp/w-lead/dist/chrome',product};
const which=process.argv[3]??'1000', rounds=Number(process.argv[4]??6);
const threads=sampleThreads(scope,[20,1000]); const long=await longPages(threads.bodies,93); const server=await serveReplica({pages:long.pages});
const b=await openBrowser(scope,server.port,'ours'); const url=which==='listing'?long.listing:long.thread(which); const look=which==='listing'?'listing':'thread'; const expected=which==='listing'?100:which==='clean'?0:threads.expected[which];
const pause=(m)=>new Promise(r=>setTimeout(r,m)); const self={},inc={}; const rows=[];
for(let i=0;i<rounds;i++){ const page=await b.context.newPage(); await page.addInitScript(watchPage,LOOKS[look]); await page.goto(long.blank); const s=await b.context.newCDPSession(page); const end=await record(s); await page.goto(url); const last=Date.now()+20000; while(Date.now()<last&&await page.evaluate(()=>globalThis.bench.found())<expected) await pause(150); await pause(1200); const ev=await end(); const t=readTrace(ev); const {seen}=await page.evaluate(()=>({seen:globalThis.bench.seen})); rows.push([t.longest,t.script,seen.first===null?NaN:seen.first-seen.text]); 
 if(i>=2){ const profs=new Map(); for(const {name,id,args} of ev){ if(name==='Profile') profs.set(id,{nodes:new Map()}); if(name!=='ProfileChunk') continue; const p=profs.get(id); if(!p) continue; const {cpuProfile={},timeDeltas=[]}=args.data; for(const n of cpuProfile.nodes??[]) p.nodes.set(n.id,n); (cpuProfile.samples??[]).forEach((sid,k)=>{ const dt=(timeDeltas[k]??0)/1000; const chain=[]; for(let x=p.nodes.get(sid);x;x=p.nodes.get(x.parent)) chain.push(x.callFrame); if(!chain.some(f=>(f.url??'').startsWith('chrome-extension://'))) return; const key=f=>(f.functionName||'(anon)')+'@'+(f.lineNumber??'')+':'+(f.columnNumber??'')+((f.url??'').includes('chrome-ext')?'':' [page/native]'); self[key(chain[0])]=(self[key(chain[0])]||0)+dt; for(const q of new Set(chain.map(key))) inc[q]=(inc[q]||0)+dt; }); } }
 await page.close(); }
console.log(rows.map(r=>r.map(x=>x.toFixed(0)).join('/')).join('  '),'(longest/script/first)'); const n=rounds-2; const top=(o,k)=>Object.entries(o).sort((a,b)=>b[1]-a[1]).slice(0,k).map(([q,v])=>(v/n).toFixed(1)+' '+q).join('\n'); console.log('INC\n'+top(inc,40)+'\nSELF\n'+top(self,25)); await b.context.close(); await server.close();
