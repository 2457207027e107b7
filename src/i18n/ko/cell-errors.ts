import type { cellErrors as en } from '../en/cell-errors.ts';
import type { Translated } from '../language.ts';

export const cellErrors: Translated<typeof en> = {
  'argument-missing': '{function}에 "{argument}" 인수가 필요합니다.',
  'too-many-arguments': '{function}의 인수는 {count}개인데 {given}개가 입력되었습니다.',
  'argument-is-text': '"{argument}" 값은 숫자여야 하는데 텍스트 "{text}"입니다.',
  'argument-is-text-number':
    '"{argument}" 값이 숫자가 아니라 텍스트 "{text}"입니다. 작은따옴표 없이 다시 입력하거나 서식 > 숫자를 사용하세요.',
  'argument-is-error': '"{argument}" 값이 오류({text})입니다. 해당 셀을 먼저 수정하세요.',
  'argument-is-date': '"{argument}" 값은 숫자여야 하는데 날짜입니다. 숫자가 맞다면 서식 > 숫자를 사용하세요.',
  'argument-is-boolean': '"{argument}" 값은 숫자여야 하는데 {text}입니다.',
  'argument-not-finite': '"{argument}" 값은 계산에 사용할 수 없는 숫자입니다.',
  'argument-too-small': '"{argument}" 값은 {min} 이상이어야 하는데 {value}입니다.',
  'argument-too-large': '"{argument}" 값은 {max} 이하여야 하는데 {value}입니다.',
  'share-too-large':
    '"{argument}" 값이 {value}, 즉 {percent}%입니다. {meant}%를 입력하려고 했다면 % 기호를 붙여 입력하세요.',
  'sizes-differ':
    '"{first}"의 크기(행×열)는 {firstSize}인데 "{second}"의 크기는 {secondSize}입니다. 크기가 같은 범위를 사용하세요.',
  'range-empty': '"{argument}" 범위가 비어 있습니다. 숫자가 있는 셀을 선택하세요.',
};
