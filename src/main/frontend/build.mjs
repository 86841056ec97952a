// Bundles the editors into src/main/resources/static/changes/editors, which is checked in: whoever builds Redress needs a JDK only.
// Run "npm ci --ignore-scripts && npm run build" here after changing anything in this folder. "npm run compare" bundles beside it and tells what differs
// from what is checked in; the Maven profile "editors" does that.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const checkedIn = '../resources/static/changes/editors';
const comparing = process.argv.includes('--compare');
const target = comparing ? 'node_modules/.compared' : checkedIn;
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

// What the bundles were made from, and what came of it; a test compares both with what is here.
const sources = ['package.json', 'package-lock.json', 'build.mjs', ...readdirSync('src').sort().map(name => `src/${name}`)];
const sum = file => createHash('sha256').update(readFileSync(file)).digest('hex');
const list = (folder, names) => names.map(name => `${sum(folder + name)}  ${name}\n`).join('');
const bundles = readdirSync(target).sort();
writeFileSync(`${target}/made-from.txt`, list('', sources));
writeFileSync(`${target}/bundles.txt`, list(`${target}/`, bundles));

if (comparing) {
  const differing = readdirSync(target).filter(
    name => !existsSync(`${checkedIn}/${name}`) || sum(`${target}/${name}`) !== sum(`${checkedIn}/${name}`));
  console.log(differing.length ? `not as checked in: ${differing.join(', ')}` : 'all bundles are as checked in');
  process.exit(differing.length ? 1 : 0);
}
