import { describe, expect, test } from 'vitest';
import { type ConditionalFormat, newWorkbook } from '../../../../local/workbook/model';
import { open, openNew } from '../../support/spreadsheet';

describe('a data validation', () => {
  test('from a list returns its values', () => {
    const { app, sheet } = openNew();
    const made = app.newDataValidation().requireValueInList(['กองคลัง', 'กองช่าง'], true).setHelpText('เลือกหน่วยงาน');
    sheet.getRange('B2:B9').setDataValidation(made.setAllowInvalid(true).build());
    const kept = sheet.getRange('B5').getDataValidation();
    expect(kept?.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect(kept?.getCriteriaValues()).toEqual([['กองคลัง', 'กองช่าง'], true]);
    expect(kept?.getHelpText()).toBe('เลือกหน่วยงาน');
    expect(kept?.getAllowInvalid()).toBe(true);
    expect(sheet.getRange('B10').getDataValidation()).toBeNull();
  });

  test('from a range returns the range', () => {
    const { app, sheet } = openNew();
    const units = app.getActive().insertSheet("ส่วน'ราชการ");
    const rule = app.newDataValidation().requireValueInRange(units.getRange('A2:A')).setAllowInvalid(false).build();
    const kept = sheet.getRange('C3').setDataValidation(rule).getDataValidation();
    expect(kept?.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_RANGE);
    const [range] = kept?.getCriteriaValues() ?? [];
    expect(range).toMatchObject({ googleName: 'Range' });
    expect(sheet.getRange('C3').getDataValidation()?.copy().build().getAllowInvalid()).toBe(false);
    expect((range as ReturnType<typeof units.getRange>).getSheet().getName()).toBe("ส่วน'ราชการ");
    expect((range as ReturnType<typeof units.getRange>).getA1Notation()).toBe('A2:A1000');
  });

  test('applies once to each cell: a later rule replaces an earlier one only in its own cells', () => {
    const { app, sheet } = openNew();
    const [a, b] = ['a', 'b'].map(text => app.newDataValidation().requireValueInList([text]).build());
    const lists = () =>
      sheet
        .getRange('A1:C3')
        .getDataValidations()
        .map(row => row.map(rule => rule?.getCriteriaValues()[0] ?? null));
    sheet.getRange('A1:C3').setDataValidation(a ?? null);
    sheet.getRange('B2').setDataValidation(b ?? null);
    expect(lists()).toEqual([
      [['a'], ['a'], ['a']],
      [['a'], ['b'], ['a']],
      [['a'], ['a'], ['a']],
    ]);
    sheet.getRange('A1:C2').clearDataValidations();
    expect(lists()).toEqual([
      [null, null, null],
      [null, null, null],
      [['a'], ['a'], ['a']],
    ]);
    sheet.getRange('A1:B3').setDataValidations([
      [a, b],
      [a, null],
      [null, b],
    ]);
    expect(lists()).toEqual([
      [['a'], ['b'], null],
      [['a'], null, null],
      [null, ['b'], ['a']],
    ]);
  });

  test('needs criteria', () => {
    expect(() => openNew().app.newDataValidation().build()).toThrow('without criteria');
  });
});

describe('a conditional format', () => {
  test('returns its condition and format', () => {
    const { app, sheet } = openNew();
    const { BooleanCriteria } = app;
    const ranges = [sheet.getRange('A2:A9'), sheet.getRange('C2:C9')];
    const make = () => app.newConditionalFormatRule().setRanges(ranges);
    sheet.setConditionalFormatRules([
      make()
        .whenFormulaSatisfied('=$B2<TODAY()')
        .setBackground('#f4cccc')
        .setFontColor('#990000')
        .setBold(true)
        .build(),
      make().whenTextEqualTo('ดำเนิน"การ"').setBackground('#d9ead3').build(),
      make().whenTextContains('ยัง').setBackground('#ffffff').build(),
      make().whenCellNotEmpty().setBackground('#ffffff').build(),
    ]);
    const conditions = sheet.getConditionalFormatRules().map(rule => rule.getBooleanCondition());
    expect(conditions.map(condition => [condition?.getCriteriaType(), condition?.getCriteriaValues()])).toEqual([
      [BooleanCriteria.CUSTOM_FORMULA, ['=$B2<TODAY()']],
      [BooleanCriteria.TEXT_EQUAL_TO, ['ดำเนิน"การ"']],
      [BooleanCriteria.TEXT_CONTAINS, ['ยัง']],
      [BooleanCriteria.CELL_NOT_EMPTY, []],
    ]);
    const [first] = conditions;
    expect([first?.getBackground(), first?.getFontColor(), first?.getBold()]).toEqual(['#f4cccc', '#990000', true]);
    expect(
      sheet
        .getConditionalFormatRules()[0]
        ?.getRanges()
        .map(range => range.getA1Notation()),
    ).toEqual(['A2:A9', 'C2:C9']);
  });

  test('of a kind that cannot be made here is returned and kept', () => {
    const model = newWorkbook('ของผู้อื่น');
    const scale: ConditionalFormat = {
      ranges: [{ top: 0, left: 0, bottom: 8, right: 0 }],
      rule: { type: 'foreign', xml: '<cfRule type="timePeriod" timePeriod="today"/>', dxf: null },
    };
    model.sheets[0]?.conditionalFormats.push(scale);
    const { app, sheet } = open(model);
    const [theirs] = sheet.getConditionalFormatRules();
    expect(theirs?.getBooleanCondition()).toBeNull();
    const ours = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('B1')])
      .build();
    sheet.setConditionalFormatRules(theirs ? [ours, theirs] : []);
    app.flush();
    expect(model.sheets[0]?.conditionalFormats[1]).toEqual(scale);
  });

  test('needs a condition and ranges, of its own sheet', () => {
    const { app, sheet } = openNew();
    const rule = app.newConditionalFormatRule().whenCellEmpty();
    expect(() => rule.build()).toThrow('must have a condition and a range');
    expect(() =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('must have');
    const elsewhere = rule.setRanges([app.getActive().insertSheet('อื่น').getRange('A1')]).build();
    expect(() => sheet.setConditionalFormatRules([elsewhere])).toThrow('cannot reference a different sheet');
  });
});

describe('a protection', () => {
  test('of a range and one of a sheet can be distinguished, described and removed', () => {
    const { app, sheet } = openNew();
    const { ProtectionType } = app;
    const range = sheet.getRange('H1:H9').protect().setDescription('ระบบ').setWarningOnly(true);
    sheet.protect().setDescription('ทั้งแผ่น');
    expect(
      sheet.getProtections(ProtectionType.SHEET).map(kept => [kept.getDescription(), kept.isWarningOnly()]),
    ).toEqual([['ทั้งแผ่น', false]]);
    const [kept] = sheet.getProtections(ProtectionType.RANGE);
    expect([kept?.getDescription(), kept?.isWarningOnly(), kept?.getRange().getA1Notation()]).toEqual([
      'ระบบ',
      true,
      'H1:H9',
    ]);
    expect(kept?.getProtectionType()).toBe(ProtectionType.RANGE);
    range.remove();
    expect(sheet.getProtections(ProtectionType.RANGE)).toEqual([]);
    expect(() => kept?.getDescription()).toThrow('removed');
  });
});
