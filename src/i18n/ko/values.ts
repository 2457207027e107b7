import type { values as en } from '../en/values.ts';
import type { Translated } from '../language.ts';

export const values: Translated<typeof en> = {
  methods: {
    history: 'N건 중 1건',
    rate: '비율 × 고객 가치',
    order: '주문율 × 주문 금액',
    willingness: '지불할 수 있는 금액',
    saving: '문의당 절감액',
  },
  countings: { valued: '가치로 계산', measured: '측정된 매출에 포함' },
  bases: { history: '자체 실적', rivals: '경쟁사', industry: '업계', estimate: '추정', willingness: '지불 의사' },
  columns: {
    id: '가치 ID',
    result: '성과',
    conversionType: '전환 유형',
    channel: '채널',
    method: '가치 산정 방식',
    inputA: '첫째 숫자',
    inputB: '둘째 숫자',
    value: '1건의 가치',
    from: '적용 시작일',
    counts: '수익 반영 방식',
    basis: '근거',
    agreedBy: '합의한 사람',
    agreedOn: '합의한 날',
    note: '메모',
  },
  problems: {
    'result-missing': '성과가 없습니다. 고르세요.',
    'result-unknown': '알 수 없는 성과입니다. 목록에서 고르세요.',
    'method-missing': '가치 산정 방식을 고르세요.',
    'method-unknown': '알 수 없는 산정 방식입니다. 목록에서 고르세요.',
    'counts-unknown': '알 수 없는 반영 방식입니다. 목록에서 고르세요.',
    'only-contacts': '문의당 절감액은 해결된 문의 수에만 맞습니다.',
    'a-missing': '첫째 숫자를 입력하세요.',
    'b-missing': '둘째 숫자를 입력하세요.',
    'a-negative': '첫째 숫자가 0보다 작습니다.',
    'b-negative': '둘째 숫자가 0보다 작습니다.',
    'rate-above-100': '비율이 100%를 넘습니다. 10%처럼 입력하세요.',
    'n-below-1': 'N건 중 1건: N은 1 이상입니다.',
  },
};
