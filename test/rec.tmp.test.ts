import { readFileSync } from "node:fs";
import { test } from "vitest";
import { operations } from "../generated/mock-server/src/data/operations.js";
import { validators } from "../generated/mock-server/validators/index.js";
import { answerErrors, document } from "./support/braze-spec.ts";
test("rec", async () => {
  const recs = JSON.parse(readFileSync("../shared/facts/recordings.json","utf8"));
  let ok=0;
  for (const [i, r] of recs.entries()) {
    const [p, q] = r.request.path.split("?");
    const op = operations.filter((o:any)=>o.method===r.request.method && new RegExp("^"+o.path.replace(/\{[^}]+\}/g,"[^/]+")+"$").test(p)).sort((a:any,b:any)=>(a.path.match(/\{/g)||[]).length-(b.path.match(/\{/g)||[]).length)[0];
    if(!op){console.log(i,"no op",p);continue;}
    const v = await (validators as any)[op.id]();
    const query:any = {};
    if(q) for(const [k,val] of new URLSearchParams(q)) { const n=k.replace(/\[\]$/,""); if(k.endsWith("[]")) (query[n]??=[]).push(val); else query[n]=val; }
    const errs:any[]=[];
    const names = op.path.match(/\{([^}]+)\}/g)?.map((x:string)=>x.slice(1,-1))??[];
    const vals = names.length? p.match(new RegExp("^"+op.path.replace(/\{[^}]+\}/g,"([^/]+)")+"$"))!.slice(1):[];
    const path = Object.fromEntries(names.map((n:string,k:number)=>[n,vals[k]]));
    for (const [part,value] of [["path",path],["query",query],["body",r.request.body]] as any) if(v[part] && value!==undefined && !v[part](value)) errs.push([part,v[part].errors]);
    if (v.constraints && !v.constraints({path,query,body:r.request.body})) errs.push(["c",v.constraints.errors]);
    const a = answerErrors(op.method, op.path, r.status, r.answer);
    const item:any=(document.paths as any)[op.path][op.method.toLowerCase()];
    if(errs.length||a.length) console.log(i,op.id,r.status,JSON.stringify(errs).slice(0,600),a); else ok++;
  }
  console.log("ok",ok,"of",recs.length);
});
