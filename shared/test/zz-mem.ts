import { openToy, bill, header } from '/work/main/shared/test/file-import-toy.ts'
const toy = await openToy()
const N = Number(process.argv[2] ?? 20000)
const path = toy.file('many.csv', [header, ...Array.from({ length: N }, (_, at) => bill(at))].join('\n'))
const t=Date.now()
const s = await toy.run(path, { onProgress: (d) => { if (d % (N/10) === 0) { globalThis.gc?.(); const m=process.memoryUsage(); console.log(d, Math.round(m.heapUsed/1048576), Math.round(m.rss/1048576), Math.round(m.external/1048576)) } } })
console.log(s, Math.round(N/((Date.now()-t)/1000)),'rows/s')
if (process.argv[3]) { const t2=Date.now(); console.log(await toy.run(path), Math.round(N/((Date.now()-t2)/1000)),'rows/s replay') }
await toy.close()
