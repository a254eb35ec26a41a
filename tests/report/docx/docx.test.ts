import { Script } from 'node:vm';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScriptContext } from '../../../local/script/context';
import { composeReport } from '../../../src/report/compose';
import { heading, paragraph, type Report } from '../../../src/report/content/blocks';
import { docxBytes } from '../../../src/report/docx/docx';
import { input, measure } from '../sample';
import { EMBLEM, everyBlock } from './every-block';

const REPORT = composeReport(input());

function partsOf(report: Report): Record<string, string> {
  const parts = Object.entries(unzipSync(docxBytes(report)));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The content of each element with that name. The elements must not be nested. */
function elements(xml: string, name: string): string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g')),
    ([, inner]) => inner ?? '',
  );
}

function numbers(xml: string, pattern: RegExp): number[] {
  return Array.from(xml.matchAll(pattern), ([, number]) => Number(number));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const document = (report: Report) => partsOf(report)['word/document.xml'] ?? '';
const DOCUMENT = document(REPORT);
const STYLES = partsOf(REPORT)['word/styles.xml'] ?? '';

describe('tables', () => {
  const tables = elements(DOCUMENT, 'w:tbl');

  it('fit the page', () => {
    const textWidths = [11906 - 1701 - 1134, 16838 - 2 * 1134];
    const [memo = 0, ...others] = tables.map(table => sum(numbers(table, /<w:gridCol w:w="(\d+)"/g)));
    expect(memo).toBeLessThanOrEqual(textWidths[0] ?? 0);
    expect(Math.max(...others)).toBeLessThanOrEqual(textWidths[1] ?? 0);
  });

  it('repeat their heading rows and no others', () => {
    const repeated = tables.map(table => elements(table, 'w:tr').map(row => row.includes('<w:tblHeader/>')));
    expect(repeated.map(rows => rows.indexOf(true))).toEqual([-1, 0, 0, 0]);
    expect(repeated.map(rows => rows.lastIndexOf(true))).toEqual([-1, 0, 0, 0]);
  });

  it('merge vertically from the first cell; a continued cell has an empty paragraph', () => {
    const inherits = { unit: true, period: false };
    const [, measures = ''] = elements(
      document(composeReport(input({ measures: [measure(), measure({ inherits })] }))),
      'w:tbl',
    );
    const [, first = '', next = ''] = elements(measures, 'w:tr').map(row => elements(row, 'w:tc'));
    const mergeOf = (cell: string) => /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell)?.[1] ?? '-';
    expect([...first].map(mergeOf)).toEqual(['restart', '-', 'restart', '-', '-', '-']);
    expect([...next].map(mergeOf)).toEqual(['continue', '-', 'continue', '-', '-', '-']);
    expect(next[0]).toMatch(/<\/w:tcPr><w:p\/>$/);
  });
});

describe('a cell', () => {
  const rows = elements(elements(document(everyBlock()), 'w:tbl')[0] ?? '', 'w:tr').map(row => elements(row, 'w:tc'));

  it('that spans columns says so, and is as wide as they are', () => {
    expect(rows[0]?.[1]).toMatch(/^<w:tcPr><w:tcW w:type="dxa" w:w="5386"\/><w:gridSpan w:val="3"\/>/);
  });

  it('has its own fill, or the shade of a heading', () => {
    const fills = rows.map(cells => cells.map(cell => /w:fill="(\w+)"/.exec(cell)?.[1] ?? ''));
    expect(fills).toEqual([
      ['E7E6E6', 'E7E6E6'],
      ['E7E6E6', 'E7E6E6', 'E7E6E6'],
      ['', '4472C4', ''],
      ['', '4472C4', ''],
    ]);
  });

  it('has no line between it and a joined cell above', () => {
    const open = rows.map(cells => cells.map(cell => /<w:(top|bottom) w:val="nil"\/>/.exec(cell)?.[1] ?? '').join(' '));
    expect(open).toEqual([' ', '  ', 'bottom  bottom', 'top  top']);
  });
});

describe('a picture', () => {
  const parts = partsOf(everyBlock());
  const [first = '', ...others] = elements(parts['word/document.xml'] ?? '', 'w:drawing');

  it('has its position, measured from the edges of the paper, and its size', () => {
    const emu = (length: number) => length * 635;
    expect(numbers(first, /<wp:posOffset>(\d+)</g)).toEqual([emu(EMBLEM.left), emu(EMBLEM.top)]);
    expect(first.match(/relativeFrom="page"/g)).toHaveLength(2);
    const [width = 0, height = 0] = [...numbers(first, /<wp:extent cx="(\d+)"/g), ...numbers(first, / cy="(\d+)"/g)];
    for (const side of [width, height]) expect(Math.abs(side - emu(EMBLEM.width))).toBeLessThan(emu(15));
  });

  it('has a description and a unique number, in headers too', () => {
    const all = [first, ...others, ...elements(parts['word/header2.xml'] ?? '', 'w:drawing')];
    expect(all).toHaveLength(6);
    const ids = all.map(xml => /<wp:docPr id="(\d+)"[^>]* descr="ตรา &lt;&amp; &quot;ก&quot;&gt;"/.exec(xml)?.[1]);
    expect([...ids].sort()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('is in the package once, and every part that shows it links to it', () => {
    expect(Object.keys(parts).filter(path => path.startsWith('word/media/'))).toHaveLength(1);
    for (const part of ['document', 'header2']) {
      const used = /r:embed="(\w+)"/.exec(parts[`word/${part}.xml`] ?? '')?.[1];
      expect(parts[`word/_rels/${part}.xml.rels`]).toMatch(new RegExp(`Id="${used}"[^>]*Target="media/[^"]+\\.png"`));
    }
  });
});

describe('text', () => {
  it('has the report’s font and size, with Thai as its language', () => {
    const defaults = elements(STYLES, 'w:docDefaults')[0];
    expect(defaults).toMatch(/<w:rFonts(?=[^>]*w:ascii="Sarabun")(?=[^>]*w:cs="Sarabun")/);
    expect(defaults).toContain('<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:bidi="th-TH"/>');
  });

  it('is marked as complex script if it is Thai alone, so that Word checks and breaks it as Thai', () => {
    const runs = elements(document({ ...REPORT, sections: [section('ก ข'), section('ก ITA')] }), 'w:r');
    expect(runs.map(run => `${run.includes('<w:cs/>')} ${elements(run, 'w:t')[0]}`)).toEqual([
      'true ก ข',
      'true ก ข',
      'false ก ITA',
      'false ก ITA',
    ]);
  });

  it('has headings larger than the text, for any size of text', () => {
    const sizes = elements(partsOf(everyBlock())['word/styles.xml'] ?? '', 'w:style').filter(xml =>
      xml.includes('"heading '),
    );
    expect(sizes.slice(0, 3).map(xml => numbers(xml, /<w:sz w:val="(\d+)"/g))).toEqual([[43], [37], [35]]);
  });

  it('keeps several spaces in a row', () => {
    const report = composeReport(input({ measures: [measure({ result: 'ก  ข' })] }));
    expect(document(report)).toContain('<w:t xml:space="preserve">ก  ข</w:t>');
  });

  it.each([
    ['markup', '<w:p/>&amp;', '&lt;w:p/&gt;&amp;amp;'],
    ['braces', '{x} {{y}} {list-0}', '{x} {{y}} {list-0}'],
    ['control characters and lone surrogates', '\u0001ก\uD83D\uFFFEข\u0085', 'กข'],
    ['an emoji', 'ก\u{1F600}', 'ก\u{1F600}'],
  ])('is never interpreted: %s', (_, typed, written) => {
    const written1 = document(composeReport(input({ measures: [measure({ result: typed })] })));
    expect(written1).toContain(`>${written}<`);
    expect(document({ ...REPORT, sections: [section(typed)] })).toContain(`>${written.trimEnd()}`);
  });
});

describe('pages', () => {
  const sections = elements(DOCUMENT, 'w:sectPr');

  it('are A4: portrait, portrait, landscape', () => {
    expect(sections.map(xml => /<w:pgSz ([^>]*)\/>/.exec(xml)?.[1])).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
  });

  it('of the memo have the form’s margins: 3 cm left, 2 right, 2.5 top, 2 bottom', () => {
    expect(sections[0]).toMatch(/w:top="1417" w:right="1134" w:bottom="1134" w:left="1701"/);
  });

  it('are defined in every section, even an empty one', () => {
    const report = everyBlock();
    const turned = elements(document(report), 'w:sectPr').map(xml => /w:orient="(\w+)"/.exec(xml)?.[1]);
    expect(turned).toEqual(report.sections.map(({ orientation }) => orientation));
  });

  it('are numbered in Thai digits, from 1 in each section', () => {
    expect(sections.map(xml => /<w:pgNumType [^>]*>/.exec(xml)?.[0])).toEqual(
      sections.map(() => '<w:pgNumType w:start="1" w:fmt="thaiNumbers"/>'),
    );
  });

  it('have a separate header in every section, and another on the memo’s first page', () => {
    const references = sections.map(xml =>
      Array.from(xml.matchAll(/<w:headerReference w:type="(\w+)"/g), ([, type]) => type),
    );
    expect(references).toEqual([['default', 'first'], ['default'], ['default']]);
    expect(sections.map(xml => xml.includes('<w:titlePg/>'))).toEqual([true, false, false]);
  });
});

it('has headings in the built-in styles, which make the outline', () => {
  expect(DOCUMENT.match(/<w:pStyle w:val="\w+"\/>/g)).toEqual(
    ['Heading1', 'Heading1', 'Heading2', 'Heading2', 'Heading2'].map(style => `<w:pStyle w:val="${style}"/>`),
  );
});

describe('the package', () => {
  const parts = partsOf(everyBlock());
  const paths = Object.keys(parts).filter(path => !/\.rels$|^\[/.test(path));
  const attributes = (xml: string, name: string) =>
    Array.from(xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value = '']) => value);
  /** For each part with links, the ids and the linked parts. The package itself is ''. */
  const links = Object.entries(parts).flatMap(([path, xml]) => {
    const [, folder, name] = /^(.*\/)?_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (name === undefined) return [];
    const targets = attributes(xml, 'Target').map(target => `${folder ?? ''}${target}`);
    return [{ from: `${folder ?? ''}${name}`, ids: attributes(xml, 'Id'), targets }];
  });

  it('begins with a list of the types of all its parts', () => {
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    const named = attributes(parts['[Content_Types].xml'] ?? '', 'PartName');
    expect([...named].sort()).toEqual(paths.map(path => `/${path}`).sort());
  });

  it('has only parts that are linked, and only links to existing parts', () => {
    expect(new Set(links.flatMap(({ targets }) => targets))).toEqual(new Set(paths));
    expect(links.map(({ from }) => from)).toEqual(['', 'word/document.xml', 'word/header2.xml']);
  });

  it('has a link for every id in a part’s text, and no id twice', () => {
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.xml'))) {
      const ids = links.find(({ from }) => from === path)?.ids ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(attributes(xml, 'r:(?:id|embed)').filter(id => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('the bytes', () => {
  const bytes = Buffer.from(docxBytes(REPORT));
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['1999-12-31T23:59:59Z', 'America/St_Johns', 0.1],
    ['2038-06-15T06:00:00Z', 'Asia/Bangkok', 0.9],
  ])('are the same on %s in %s with another random number', (now, place, chance) => {
    process.env['TZ'] = place;
    vi.setSystemTime(new Date(now));
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    expect(Buffer.compare(Buffer.from(docxBytes(REPORT)), bytes)).toBe(0);
  });

  it('have the report’s day as the time of creation, and nobody’s name', () => {
    const core = partsOf(REPORT)['docProps/core.xml'] ?? '';
    expect(core.match(/2022-03-30T00:00:00Z</g)).toHaveLength(2);
    expect(core).toContain(`<dc:title>${REPORT.title}</dc:title>`);
    expect(core).not.toContain('Un-named');
  });

  it('are the same in a context with ES2020 but without TextEncoder, timers and Buffer', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/report/docx/docx.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'adapter',
      target: 'es2020',
    });
    const context = createScriptContext({ now: () => 0, log: () => undefined });
    context.load(new Script(`${outputFiles[0]?.text}; function make(report) { return adapter.docxBytes(report); }`));
    const made = context.call('make', [REPORT], 60_000);
    expect(Buffer.compare(Buffer.from(made as Uint8Array), bytes)).toBe(0);
  });
});

function section(text: string): Report['sections'][number] {
  return {
    orientation: 'portrait',
    margins: { top: 1000, right: 1000, bottom: 1000, left: 1000 },
    header: [],
    firstHeader: null,
    blocks: [heading(1, text), paragraph(text)],
  };
}
