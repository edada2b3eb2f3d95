// Runs the WASM benchmark in this process.
import createBench from '../../build/wasm/surprisal_bench.mjs';

await createBench({ print: (line) => console.log(line) });
