/**
 * `docs/`: an index of all contracts and a reference page for each, without a build step and without a network. Every
 * link is relative, so the folder works under any address: pages beside `scalar.js`, contracts in `contracts/`.
 */
import type { Contract } from '../contract.ts'
import type { LoadedFamily } from '../family.ts'
import { operationsOf } from '../operations.ts'
import { modelOf } from '../realtime/events.ts'
import type { LoadedRealtime } from '../realtime/load.ts'

export function emitDocs(families: LoadedFamily[], banner: string): Map<string, string> {
  const pages = families.flatMap(({ name, document, realtime }): [string, string][] => [
    [`docs/${name}.html`, referencePage(document.info.title, `${name}/openapi.json`, banner)],
    ...(realtime ? [realtimePage(name, realtime, banner)] : []),
  ])
  return new Map([['docs/index.html', indexPage(families, banner)], ...pages])
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const page = (title: string, banner: string, head: string, body: string): string => `<!doctype html>
<!-- ${banner} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}</head>
<body>
${body}</body>
</html>
`

/** Options that keep the page to itself: no fonts, no telemetry, no assistant, no developer bar. */
const referenceOptions = (contract: string): string =>
  JSON.stringify({
    url: `contracts/${contract}`,
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    hideClientButton: true,
  })

const referencePage = (title: string, contract: string, banner: string): string =>
  page(
    title,
    banner,
    '',
    `<div id="reference"></div>
<script src="scalar.js"></script>
<script>
Scalar.createApiReference('#reference', ${referenceOptions(contract).replaceAll('<', '\\u003c')})
</script>
`,
  )

const realtimePage = (name: string, { document }: LoadedRealtime, banner: string): [string, string] => [
  `docs/${name}-realtime.html`,
  referencePage(document.info.title, `${name}/asyncapi.json`, banner),
]

const style = `<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1c1c1e; }
article { border-top: 1px solid #d8d8dc; padding: 1rem 0; }
h2 { margin: 0; font-size: 1.2rem; }
small { color: #66666b; }
a { color: #0a58ca; }
@media (prefers-color-scheme: dark) { body { background: #1c1c1e; color: #f2f2f4; } a { color: #7ab0ff; } }
</style>
`

const indexPage = (families: LoadedFamily[], banner: string): string =>
  page('API reference', banner, style, `<h1>API reference</h1>\n${families.map(entry).join('')}`)

function entry({ name, document, realtime }: LoadedFamily): string {
  const { title, version, summary, description } = document.info
  const sentence = summary ?? description?.split('\n\n')[0] ?? ''
  const contract = `contracts/${name}/openapi`
  return `<article>
<h2><a href="${name}.html">${escapeHtml(title)}</a> <small>${escapeHtml(version)}</small></h2>
<p>${escapeHtml(sentence)}</p>
<p><small>${contentsOf(document)} · contract as <a href="${contract}.json">JSON</a> and <a href="${contract}.yaml">YAML</a></small></p>
</article>
${realtime ? realtimeEntry(name, realtime) : ''}`
}

function contentsOf(document: Contract): string {
  const webhooks = Object.keys(document.webhooks ?? {}).length
  return webhooks > 0 ? `${webhooks} webhooks` : `${operationsOf(document).length} operations`
}

function realtimeEntry(name: string, { document }: LoadedRealtime): string {
  const { title, version, description } = document.info
  const { events, pushes } = modelOf(document)
  const contract = `contracts/${name}/asyncapi`
  return `<article>
<h2><a href="${name}-realtime.html">${escapeHtml(title)}</a> <small>${escapeHtml(version)}</small></h2>
<p>${escapeHtml(description?.split('\n\n')[0]?.trim() ?? '')}</p>
<p><small>${events.length} events of clients, ${pushes.length} of the server · contract as <a href="${contract}.json">JSON</a> and <a href="${contract}.yaml">YAML</a></small></p>
</article>
`
}
