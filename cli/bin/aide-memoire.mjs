#!/usr/bin/env node
// Runs cli/main.ts. An older Node cannot strip types, so it starts the Node that the `node` package brought.
import { createRequire, enableCompileCache } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;

if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  // What was compiled once starts in half the time; it lies where Node keeps it, with the other temporary files.
  enableCompileCache();
  const { main } = await import('../main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  await runAgainWithNewerNode();
}

async function runAgainWithNewerNode() {
  const { spawn } = await import('node:child_process');
  const { constants } = await import('node:os');
  const binary = newerNode();
  if (binary === undefined) {
    process.stderr.write(
      `aide-memoire needs Node ${neededMajor} and found ${process.version}: run "npm ci" in its folder.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(binary, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C and Ctrl-\ to both processes; a second one would look like impatience.
      const cameFromTerminal = (signal === 'SIGINT' || signal === 'SIGQUIT') && process.stdin.isTTY;
      if (!cameFromTerminal) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`aide-memoire cannot start ${binary}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function newerNode() {
  try {
    const require = createRequire(import.meta.url);
    const { bin } = require('node/package.json');
    return require.resolve(`node/${bin.node}`);
  } catch {
    return undefined;
  }
}
