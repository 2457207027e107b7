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
  'argument-is-range': '"{argument}" 값은 셀 하나여야 하는데 {size}(행×열) 범위입니다.',
  'argument-is-no-date':
    '"{argument}" 값은 날짜여야 하는데 "{text}"입니다. 날짜를 입력하거나 DATE(연, 월, 일) 함수를 사용하세요.',
  'argument-is-text-date':
    '"{argument}" 값이 날짜가 아니라 텍스트 "{text}"입니다. 작은따옴표 없이 다시 입력하거나 서식 > 숫자 > 날짜를 사용하세요.',
  'days-out-of-order': '"{last}" 날짜({lastDay})가 "{first}" 날짜({firstDay})보다 앞섭니다.',
  'argument-is-no-choice': '"{argument}" 값이 "{text}"입니다. 다음 중 하나를 입력하세요: {choices}.',
  'argument-too-long': '"{argument}" 텍스트가 {max}자를 넘습니다.',
  'argument-is-no-text': '"{argument}" 값은 텍스트여야 하는데 "{text}"입니다.',
  'url-not-valid': '"{argument}" 값은 https:// 또는 http://로 시작하는 링크여야 하는데 "{text}"입니다.',
  'hours-out-of-order': '"{first}" 시각({firstHour})은 "{last}" 시각({lastHour})보다 빨라야 합니다.',
  'weekend-not-valid':
    '"{argument}" 값이 "{text}"입니다. NETWORKDAYS.INTL에서 쓰는 숫자(1은 토요일과 일요일)나 "0000011" 같은 일곱 자리 숫자를 사용하세요.',
  'period-too-long': '"{first}"부터 "{last}"까지 {max}일이 넘습니다.',
  'weights-differ':
    '"{actions}" 범위는 {count}열인데 "{weights}" 범위는 {given}개 셀입니다. 열마다 가중치를 하나씩 입력하세요.',
  'kpi-unknown': '"{argument}" 값이 "{text}"인데 Goalpost에 없는 KPI입니다. "{example}" 같은 이름을 입력하세요.',
  'kpi-not-in-table': '{kpi} 계산에 필요한 열이 표에 없습니다: {columns}.',
  'table-without-headers': '"{argument}" 범위의 첫 행에 채널, 시작일, 노출수 같은 열 이름이 있어야 합니다.',
  'column-unknown': '"{argument}" 값이 "{text}"인데 표에 없는 열입니다. 표에 있는 열: {columns}.',
  'column-twice': '표에 "{column}" 열이 두 개 있습니다. 하나의 이름을 바꾸거나 빼세요.',
  'dates-missing': '"{argument}" 인수를 사용하려면 표에 날짜가 있는 열(시작일 또는 날짜)이 필요합니다.',
  'cell-in-table': '표의 {row}행 "{column}" 열: "{text}" 값은 숫자가 아닙니다.',
  'date-in-table': '표의 {row}행 "{column}" 열: "{text}" 값은 날짜가 아닙니다.',
  'row-spans-groups':
    '표의 {row}행은 {from}부터 {to}까지로 둘 이상의 그룹({group})에 걸쳐 있습니다. 더 긴 기간으로 묶거나 행을 나누세요.',
  'table-mixes-levels':
    '같은 숫자를 두 번 담은 행이 표에 섞여 있습니다: {levels}. filterColumn과 filterValue로 하나만 남기거나 합계 시트를 사용하세요.',
  'table-mixes-currencies':
    '표에 여러 통화가 섞여 있습니다: {currencies}. 하나만 남도록 필터링하거나, 한 통화로 환산된 합계 시트를 사용하세요.',
};
