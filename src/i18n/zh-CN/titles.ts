import type { titles as en } from '../en/titles.ts';
import type { Translated } from '../language.ts';

export const titles: Translated<typeof en> = {
  sidebar: 'Goalpost',
  'insert-kpi': '插入 KPI',
  goals: '目标',
  costs: '成本',
  values: '价值',
  gallery: '更多工作表',
  'team-template': '团队模板',
  'sample-data': '示例数据',
  import: '导入文件',
  'set-up': '电子表格初始设置',
};
