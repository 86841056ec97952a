// Bundles the editors into src/main/resources/static/changes/editors, which is checked in: whoever builds Redress needs a JDK only.
// Run "npm ci && npm run build" here after changing anything in this folder.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const target = '../resources/static/changes/editors';
rmSync(target, { recursive: true, force: true });

const entries = readdirSync('src').filter(name => name.endsWith('.js') && !name.startsWith('_'));
await build({
  entryPoints: entries.map(name => `src/${name}`),
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  logLevel: 'info'
});

// What the bundles were made from; a test compares it with what is here.
const sources = ['package.json', 'package-lock.json', 'build.mjs', ...readdirSync('src').sort().map(name => `src/${name}`)];
const sums = sources.map(name => `${createHash('sha256').update(readFileSync(name)).digest('hex')}  ${name}\n`);
writeFileSync(`${target}/made-from.txt`, sums.join(''));
