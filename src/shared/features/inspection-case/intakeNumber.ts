/** 登字〔2020〕12号: the bureau's own number of a complaint or report. */
export const intakeNumber = (year: number, sequence: number): string => `登字〔${year}〕${sequence}号`
