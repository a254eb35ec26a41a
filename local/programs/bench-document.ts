import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleTable, readExample } from '../../examples/office';
import { median, timed } from '../bench/figures';
import { WRITERS } from '../bench/writers';

// Measures one writer with one number of rows, in its own process to get its peak memory: node build/bench-document.js matrakan 300
const [writer = '', rows = ''] = process.argv.slice(2);
const office = readExample(join(fileURLToPath(new URL('..', import.meta.url)), 'examples/office.json'));
const [headings = [], ...example] = exampleTable(office);
const table = Array.from({ length: Number(rows) }, (_, row) => example[row % example.length] ?? []);

const make = WRITERS[writer === 'docxtemplater' ? writer : 'matrakan'](office, [headings, ...table]);
const [first = 0, ...later] = Array.from({ length: 8 }, () => timed(make).cpuMs);
const peakMb = process.resourceUsage().maxRSS / 1024;
const figures = [first, median(later), peakMb].map(figure => figure.toFixed(0).padStart(8));
console.log(`${writer.padEnd(15)} ${rows.padStart(6)} ${figures.join(' ')}`);
