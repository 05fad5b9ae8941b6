/** Where papers are posted to, as the FAQ tells it; the operator changes it here. Postal code, address, recipient. */
export const operatorAddress = {
  postalCode: '170-0005',
  address: '東京都豊島区南大塚2-37-5 MSB-21 南大塚ビル10F',
  recipient: '三通テレコムサービス ジムセンター',
} as const;

/** The address in lines, as it stands on a label or a page. */
export const operatorAddressLines: readonly string[] = [
  `〒${operatorAddress.postalCode}`,
  operatorAddress.address,
  `${operatorAddress.recipient} 宛て`,
];
