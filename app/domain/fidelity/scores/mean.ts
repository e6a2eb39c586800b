export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The mean of at least one number. */
export const mean = (numbers: number[]) => sum(numbers) / numbers.length
