import type { mend as en } from '../en/mend.ts';
import type { Translated } from '../language.ts';

export const mend: Translated<typeof en> = {
  missing: '비어 있습니다. 이 행에 필요한 값입니다.',
  'not-a-day': '날짜가 아닙니다. 2026-03-31 같은 날짜나 2026-03 같은 월을 입력하세요.',
  'before-from': '마지막 날이 첫날보다 앞섭니다.',
  'not-a-choice': '이 열에서 고를 수 있는 값이 아닙니다.',
  'not-a-number': '숫자가 아니라 텍스트입니다. 숫자만 입력하세요.',
  'not-readable': '읽을 수 없는 값입니다.',
  repeated: '가져온 행을 복사한 행이라 계산에 넣지 않습니다. 삭제하거나 숨겨진 A~D열을 비우세요.',
  /** Of the sheets Costs and Values. */
  negative: '0보다 작습니다. 0 이상의 숫자를 입력하세요.',
  'below-0': '0보다 작습니다. 0 이상의 숫자를 입력하세요.',
  'above-100': '100%를 넘습니다.',
  'above-amount': '포함된 광고비가 금액보다 큽니다.',
  'two-amounts': '시급 × 시간이 금액과 다릅니다. 둘 중 하나를 지우세요.',
  'not-shares': '비율로 읽을 수 없습니다. 채널과 비율을 입력하세요. 예: Instagram 60%, X 40%',
  'below-1': 'N건 중 1건의 N은 1 이상입니다.',
  'above-1': '100%를 넘습니다. 10%처럼 입력하세요.',
  'only-contacts': '절감액은 해결된 문의에만 쓸 수 있습니다. 다른 계산 방법을 선택하세요.',
  'same-as-above': '결과, 유형, 채널, 시작일이 같은 행이 위에 있어 그 행이 적용됩니다. 둘 중 하나를 삭제하세요.',
  'same-name-above': '같은 이름의 행이 위에 있어 그 행이 적용됩니다. 둘 중 하나를 삭제하세요.',
};
