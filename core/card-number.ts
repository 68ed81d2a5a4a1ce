/** True where a bank card's last digit fits the others: ISO/IEC 7812-1, Luhn's formula. Digits only. */
export function cardChecks(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}
