// Draws every model in processes/ as an SVG next to this file: npm install && node render.mjs
// With --png it also writes pictures for looking at, into the folder named after it.
// The browser is found in CHROMIUM, or at the usual place.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '..', '..', 'processes');
const pngFolder = process.argv.includes('--png') ? process.argv[process.argv.indexOf('--png') + 1] : null;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<html><body style="margin:0"><div id="canvas" style="width:2400px;height:1400px"></div></body></html>');
  await page.addScriptTag({ path: join(here, 'node_modules', 'bpmn-js', 'dist', 'bpmn-viewer.production.min.js') });
  for (const file of (await readdir(models)).filter(name => name.endsWith('.bpmn')).sort()) {
    const svg = await page.evaluate(draw, await readFile(join(models, file), 'utf8'));
    await writeFile(join(here, file.replace('.bpmn', '.svg')), svg);
    if (pngFolder) {
      await photograph(svg, join(pngFolder, file.replace('.bpmn', '.png')));
    }
    console.log(file);
  }
} finally {
  await browser.close();
}

async function draw(xml) {
  document.getElementById('canvas').innerHTML = '';
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length) {
    throw new Error(warnings.map(warning => warning.message).join('\n'));
  }
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  return withMargin(withStableIds(svg));

  // bpmn-js invents ids; counted ones keep the pictures the same as long as the model is
  function withStableIds(svg) {
    const invented = [...new Set(svg.match(/marker-[a-z0-9]{20,}/g))];
    return invented.reduce((text, id, i) => text.replaceAll(id, `marker-${i + 1}`), svg);
  }

  // a margin, so that no line is cut, on a white ground, so that the picture also reads on a dark page
  function withMargin(svg) {
    const [x, y, width, height] = svg.match(/viewBox="([^"]+)"/)[1].split(' ').map(Number);
    const box = [x - 20, y - 20, width + 40, height + 40];
    return svg
      .replace(/width="[\d.]+" height="[\d.]+" viewBox="[^"]+"/, `width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`)
      .replace(/(<svg[^>]*>)/, `$1<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`);
  }
}

async function photograph(svg, path) {
  await mkdir(dirname(path), { recursive: true });
  const page = await browser.newPage();
  const [, width, height] = svg.match(/<svg[^>]*width="([\d.]+)" height="([\d.]+)"/);
  await page.setViewport({ width: Math.ceil(width), height: Math.ceil(height), deviceScaleFactor: 1 });
  await page.setContent(`<html><body style="margin:0">${svg.slice(svg.indexOf('<svg'))}</body></html>`);
  await page.screenshot({ path });
  await page.close();
}
