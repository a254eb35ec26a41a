/** What staff typed: a name, the text of a cell, and what the report prints of it. */
export const TYPED = [
  ['control characters', 'ก\u0000ข\u0008ค\u001Bง\uFFFF', 'กขคง'],
  ['lone surrogates', 'ก\uD800ข\uDC00ค', 'กขค'],
  ['surrogate pairs', 'ก\u{1F600}ข', 'ก\u{1F600}ข'],
  ['markup', '<w:p/> & "ก" </w:t>', '<w:p/> & "ก" </w:t>'],
  ['as much as a cell holds', `ต้น${'ก '.repeat(24_990)}ปลาย`, `ต้น${'ก '.repeat(24_990)}ปลาย`],
  ['fields of its own', 'ดู {{x}} และ {{ปีงบประมาณ}}', 'ดู {{x}} และ {{ปีงบประมาณ}}'],
  ['a formula', '=SUM(A1)', '=SUM(A1)'],
] as const;
