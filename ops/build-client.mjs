// Builds web-client/dist when, and only when, something it is made of changed. Maven and ops/plumbline both come through here.
//
//   node ops/build-client.mjs          install what package-lock.json names, then build
//   node ops/build-client.mjs install  only install

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../web-client/', import.meta.url));
const notSources = new Set(['node_modules', 'dist', 'target', 'coverage', '.vite', 'test', 'bench']);

function fail(sentence) {
  console.error(`plumbline: ${sentence}`);
  process.exit(1);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of files) {
    hash.update(`\0${relative(client, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function npm(step, args) {
  console.error(`plumbline: web client: ${step}`);
  const run = spawnSync('npm', args, { cwd: client, stdio: ['ignore', 2, 2] });
  if (run.error || run.status !== 0) {
    fail(`the web client was not built: \`npm ${args.join(' ')}\` in web-client failed; its messages are above.`);
  }
}

/** Runs `step` unless the fingerprint it left last time is the one of today. */
function once(stamp, wanted, step) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  rmSync(stamp, { force: true });
  step();
  writeFileSync(stamp, wanted);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`the web client is built with Node.js 20.19 or newer, this is ${process.versions.node}: install a newer one.`);
}
once(join(client, 'node_modules', '.plumbline-installed'), fingerprint([join(client, 'package-lock.json')]), () =>
  npm('installing its libraries', ['ci', '--no-audit', '--no-fund']),
);
if (process.argv[2] !== 'install') {
  const sources = filesUnder(client).filter((file) => !file.endsWith('pom.xml'));
  once(join(client, 'dist', '.plumbline-built'), fingerprint(sources), () => npm('building', ['run', 'build']));
}
