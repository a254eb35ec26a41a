import { googleEnum } from '../../script/google/google-enum';

export const SheetType = googleEnum('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const ProtectionType = googleEnum('ProtectionType', ['RANGE', 'SHEET']);
export const GroupControlTogglePosition = googleEnum('GroupControlTogglePosition', ['BEFORE', 'AFTER']);
export const BorderStyle = googleEnum('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const WrapStrategy = googleEnum('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const DataValidationCriteria = googleEnum('DataValidationCriteria', [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
]);
export const BooleanCriteria = googleEnum('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'CUSTOM_FORMULA',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_ENDS_WITH',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
]);
