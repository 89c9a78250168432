/**
 * Text that a spreadsheet turns into another value when it opens a csv file: long numbers lose their last places, short
 * ones their leading noughts, 3-5 becomes a date, 12E5 a power. ISO dates, which it only shows otherwise, are left out.
 * A tab behind keeps it text; one that has tabs behind already gets one more, or reading could not tell them apart.
 */
export const changedBySpreadsheets = /^(?!\d{4}-\d{2}-\d{2}$)(?:\d{12,}|0\d+|\d+[eE]\d+|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)\t*$/
