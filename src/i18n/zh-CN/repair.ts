import type { repair as en } from '../en/repair.ts';
import type { Translated } from '../language.ts';

export const repair: Translated<typeof en> = {
  oldName: '{sheet}（旧）',
  looking: '正在查看工作表…',
  found: '检查结果',
  foundText: '在选择“{button}”之前不会有任何更改。未勾选的内容保持原样。',
  inOrder: '所有工作表均正常。重新生成会更新标签、公式和样式，已填写的内容会保留。',
  again: '重新生成',
  relabel: '所有人看到的标签都会变为{language}，已填写的内容会保留。',
  computing: '正在计算…',
  more: '{cells} 等，另有 {count} 个',
  older: '这些工作表由旧版 Goalpost 生成',
  olderText:
    '请更新：已填写的内容会保留，数值会重新计算。“开始”和“看板”已换成新页面，旧页面只保留数值，存为“{start}”和“{dashboard}”。',
  olderShort: '请更新，已填写的内容会保留。更新之前无法导入和重新计算。',
  update: '更新工作表',
  newer: '这些工作表由更新版本的 Goalpost 生成',
  newerText: '团队中已有人使用新版本。请重新加载电子表格；在你也用上新版本之前，不会更改任何内容。',
  missing: '已删除：{sheets}。其他工作表需要用到。',
  see: '查看处理办法',
  deleted: {
    title: '工作表“{sheet}”已被删除',
    rows: '其中的行已一并丢失。如需找回，请关闭此页面，在 Google 表格中选择“文件 > 版本记录”；整个电子表格会恢复到之前的状态。',
    settings: '币种、汇率、周期和记住的名称已丢失。如需找回，请在 Google 表格中选择“文件 > 版本记录”。',
    journal: '导入记录已丢失：之前的导入无法再撤消。',
    page: '数值来自你的数据；在该表上手动填写的内容已丢失。',
    ours: '其中只有 Goalpost 计算的内容。',
    box: '重新生成',
    boxEmpty: '重新生成空表',
    boxDefaults: '按默认值重新生成',
    needed: '其他工作表需要用到它，否则设置无法继续。',
  },
  columns: {
    title: '“{sheet}”：隐藏的首行中缺少列名',
    found: '仍可根据标题识别：{columns}。各行会保留。',
    lost: '无法判断位置：{columns}。会在最右侧重新添加空列，现有内容保持不变。',
    box: '恢复这些列',
  },
  headings: {
    title: '“{sheet}”：有 {count} 个标题是自行修改的',
    cells: '单元格：{cells}',
    box: '恢复原标题',
  },
  cells: {
    title: '“{sheet}”：有 {count} 个单元格不再含公式',
    cells: '已被覆盖或清空：{cells}',
    box: '恢复原公式',
  },
  rows: {
    title: '“{sheet}”：缺少设置项',
    text: '将按默认值重新添加：{rows}。',
  },
  unreadable: {
    title: '无法识别工作表“{sheet}”',
    text: '隐藏的首行和标题都无法说明各列的含义。',
    box: '生成新工作表，将此表保留为“{old}”',
  },
  moved: {
    title: '“{sheet}”：有行或列被插入、删除或排序',
    text: '公式已不在原位，无法就地恢复。',
    box: '生成新工作表，将此表保留为“{old}”',
  },
  rebuilt: {
    title: '工作表“{sheet}”已被更改',
    text: '其中只有 Goalpost 计算的内容，将重新生成。',
  },
};
