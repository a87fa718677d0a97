import { ModalDialog } from './modal-dialog.tsx'

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalDialog label="如何使用" onClose={onClose}>
      <h2>如何使用</h2>
      <ol>
        <li>
          在上方选择<b>身份</b>。不同身份看到的字段、区划不同，切换后会重新读取接口定义（schema）。
        </li>
        <li>
          从左侧<b>现成操作</b>打开一个，或新建标签页自己写；Ctrl+空格 补全，Ctrl+回车 执行。
        </li>
        <li>
          <b>变量</b>在编辑器下方，已填好示例；写着“请填…”的，先用清单类操作查到编号再填。
        </li>
        <li>
          查询医疗、困难类别等敏感字段，请先填<b>查询目的</b>，它会记入审计。
        </li>
        <li>
          左侧书本图标是<b>接口文档</b>，每个类型、字段都有中文说明。
        </li>
        <li>
          <b>复制链接</b>可把操作和变量发给同事。链接不含令牌，对方用自己的身份执行；打开链接不会自动执行。
        </li>
      </ol>
      <p>写操作会真正改动数据；同一 clientToken 重复提交只生效一次。订阅执行后保持连接，再点一次按钮停止。</p>
      <p>令牌只留在当前浏览器标签页，关闭即清除；操作文本与变量保存在本机浏览器，可在左下角“设置”中清除。</p>
    </ModalDialog>
  )
}
