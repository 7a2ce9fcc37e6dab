<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>接受 %n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>拒绝 %n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>移动 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>调整 %n 个字幕条的长度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>拆分 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>合并 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>删除 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>添加 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>编辑 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>设定 %n 个字幕条的时间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>平移 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>为 %n 个字幕条撰写说明文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>接受 %n 条说明文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>拒绝 %n 条说明文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>将 %n 条说明文字恢复为待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>恢复 %n 条说明文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>删除 %n 个媒体文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>添加 %n 个媒体文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>重新链接 %n 个媒体文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>导入 %n 条说明文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>添加 %n 条轨道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>编辑 %n 条轨道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>删除 %n 条轨道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>粘贴 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>吸附 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>排序 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>创建 %n 个字幕条的副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>修正 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>在 %n 个字幕条中替换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>编辑 %n 个字幕条的设置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Write and refine</source>
        <translation>撰写并润色(&amp;W)</translation>
    </message>
    <message>
        <source>Write a caption where there is none, and refine it; it comes as a candidate</source>
        <translation>没有说明文字时先撰写，再进行润色；结果作为候选</translation>
    </message>
    <message>
        <source>Write a &amp;base caption</source>
        <translation>撰写基础说明(&amp;B)</translation>
    </message>
    <message>
        <source>What the writer says of the medium, as a candidate</source>
        <translation>撰写者对媒体的描述，作为候选</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>润色(&amp;R)</translation>
    </message>
    <message>
        <source>Rewrite the caption so that it follows the instruction, as a candidate</source>
        <translation>按指令改写说明文字，结果作为候选</translation>
    </message>
    <message>
        <source>&amp;Fix length</source>
        <translation>修正长度(&amp;F)</translation>
    </message>
    <message>
        <source>Change no more than the limits ask for</source>
        <translation>只做限制所要求的改动</translation>
    </message>
    <message>
        <source>Again, the &amp;same</source>
        <translation>以相同方式重做(&amp;S)</translation>
    </message>
    <message>
        <source>The last run once more, with the same seed</source>
        <translation>以相同的随机种子再运行一次</translation>
    </message>
    <message>
        <source>Again, &amp;different</source>
        <translation>以不同方式重做(&amp;D)</translation>
    </message>
    <message>
        <source>The last run once more, with the next seed</source>
        <translation>以下一个随机种子再运行一次</translation>
    </message>
    <message>
        <source>S&amp;top writing</source>
        <translation>停止撰写(&amp;T)</translation>
    </message>
    <message>
        <source>What is written so far is kept as a partial candidate</source>
        <translation>已写出的内容保留为未完成的候选</translation>
    </message>
    <message>
        <source>&amp;Previous candidate</source>
        <translation>上一个候选(&amp;P)</translation>
    </message>
    <message>
        <source>Next ca&amp;ndidate</source>
        <translation>下一个候选(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ccept the candidate</source>
        <translation>接受候选(&amp;C)</translation>
    </message>
    <message>
        <source>The shown candidate becomes the caption</source>
        <translation>将显示的候选设为说明文字</translation>
    </message>
    <message>
        <source>Reject the candidat&amp;e</source>
        <translation>拒绝候选(&amp;E)</translation>
    </message>
    <message>
        <source>Cop&amp;y the caption</source>
        <translation>复制说明文字(&amp;Y)</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>上一处更改(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处更改(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>接受此更改(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>拒绝此更改(&amp;R)</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>接受所有更改(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>拒绝所有更改(&amp;J)</translation>
    </message>
    <message>
        <source>Texts one above the &amp;other</source>
        <translation>文本上下排列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit cue</source>
        <translation>编辑字幕条(&amp;E)</translation>
    </message>
    <message>
        <source>Edits the cell of the table, or the cue&apos;s text</source>
        <translation>编辑表格单元格或字幕条的文本</translation>
    </message>
    <message>
        <source>&amp;Add cue at playhead</source>
        <translation>在播放头处添加字幕条(&amp;A)</translation>
    </message>
    <message>
        <source>Adds a cue where the film or sound is</source>
        <translation>在视频或音频的当前位置添加字幕条</translation>
    </message>
    <message>
        <source>&amp;Split cue</source>
        <translation>拆分字幕条(&amp;S)</translation>
    </message>
    <message>
        <source>Splits the cue at the playhead, its text at the cursor or the best place</source>
        <translation>在播放头处拆分字幕条，文本在光标处或最合适的位置断开</translation>
    </message>
    <message>
        <source>&amp;Merge cues</source>
        <translation>合并字幕条(&amp;M)</translation>
    </message>
    <message>
        <source>Makes one cue of the selected neighbours, or of this one and the next</source>
        <translation>将选中的相邻字幕条，或当前与下一个字幕条合而为一</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>创建副本(&amp;L)</translation>
    </message>
    <message>
        <source>Puts a copy behind each selected cue</source>
        <translation>在每个选中的字幕条之后插入其副本</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>删除字幕条(&amp;D)</translation>
    </message>
    <message>
        <source>Deletes the selected cues</source>
        <translation>删除选中的字幕条</translation>
    </message>
    <message>
        <source>C&amp;ut cues</source>
        <translation>剪切字幕条(&amp;U)</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text and deletes them</source>
        <translation>将选中的字幕条复制为 SubRip 文本并删除</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>复制字幕条(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text</source>
        <translation>将选中的字幕条复制为 SubRip 文本</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>粘贴字幕条(&amp;P)</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard at their own times</source>
        <translation>按各自的时间添加剪贴板中的字幕条</translation>
    </message>
    <message>
        <source>Paste cues at play&amp;head</source>
        <translation>在播放头处粘贴字幕条(&amp;H)</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard from the playhead on</source>
        <translation>从播放头开始添加剪贴板中的字幕条</translation>
    </message>
    <message>
        <source>S&amp;ort by time</source>
        <translation>按时间排序(&amp;O)</translation>
    </message>
    <message>
        <source>Puts the cues of the track in the order of their times</source>
        <translation>按时间顺序排列轨道中的字幕条</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>替换(&amp;R)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Set start to play&amp;head</source>
        <translation>将开始设为播放头(&amp;H)</translation>
    </message>
    <message>
        <source>The cue begins with the frame that is shown</source>
        <translation>字幕条从当前显示的帧开始</translation>
    </message>
    <message>
        <source>Set e&amp;nd to playhead</source>
        <translation>将结束设为播放头(&amp;N)</translation>
    </message>
    <message>
        <source>The cue is gone with the frame that is shown</source>
        <translation>字幕条到当前显示的帧时消失</translation>
    </message>
    <message>
        <source>Set start and shift the &amp;rest</source>
        <translation>设置开始并平移其后字幕条(&amp;R)</translation>
    </message>
    <message>
        <source>The cue begins at the playhead, and all after it move along</source>
        <translation>字幕条从播放头处开始，其后的字幕条随之移动</translation>
    </message>
    <message>
        <source>One frame &amp;earlier</source>
        <translation>提前一帧(&amp;E)</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame back</source>
        <translation>将选中的字幕条提前一帧</translation>
    </message>
    <message>
        <source>One frame la&amp;ter</source>
        <translation>推后一帧(&amp;T)</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame on</source>
        <translation>将选中的字幕条推后一帧</translation>
    </message>
    <message>
        <source>E&amp;xtend to next cue</source>
        <translation>延长至下一字幕条(&amp;X)</translation>
    </message>
    <message>
        <source>The cue stays until the smallest gap before the next one</source>
        <translation>字幕条持续到与下一字幕条的最小间隔处</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>平移时间(&amp;H)…</translation>
    </message>
    <message>
        <source>Moves all, the selected or all following cues by a time</source>
        <translation>将所有、选中或后续的字幕条平移一段时间</translation>
    </message>
    <message>
        <source>&amp;Next cue</source>
        <translation>下一字幕条(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>上一字幕条(&amp;V)</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>下一个问题(&amp;B)</translation>
    </message>
    <message>
        <source>Goes to the next cue that breaks a rule of the preset</source>
        <translation>转到下一个违反预设规则的字幕条</translation>
    </message>
    <message>
        <source>Previo&amp;us problem</source>
        <translation>上一个问题(&amp;U)</translation>
    </message>
    <message>
        <source>Goes to the cue before that breaks a rule of the preset</source>
        <translation>转到上一个违反预设规则的字幕条</translation>
    </message>
    <message>
        <source>&amp;Go to cue number…</source>
        <translation>转到指定编号的字幕条(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Follow playback in the table</source>
        <translation>表格跟随播放(&amp;F)</translation>
    </message>
    <message>
        <source>Scrolls to the cue that is being played</source>
        <translation>滚动到正在播放的字幕条</translation>
    </message>
    <message>
        <source>Times in fra&amp;mes</source>
        <translation>以帧显示时间(&amp;M)</translation>
    </message>
    <message>
        <source>Frames instead of milliseconds</source>
        <translation>用帧代替毫秒</translation>
    </message>
    <message>
        <source>New &amp;track…</source>
        <translation>新建轨道(&amp;T)…</translation>
    </message>
    <message>
        <source>Adds a track of cues to the medium</source>
        <translation>为媒体添加一条字幕条轨道</translation>
    </message>
    <message>
        <source>Track propert&amp;ies…</source>
        <translation>轨道属性(&amp;I)…</translation>
    </message>
    <message>
        <source>Name, language and kind of the track</source>
        <translation>轨道的名称、语言和类型</translation>
    </message>
    <message>
        <source>Delete trac&amp;k</source>
        <translation>删除轨道(&amp;K)</translation>
    </message>
    <message>
        <source>Deletes the track with its cues; it can be undone</source>
        <translation>删除轨道及其字幕条；可以撤销</translation>
    </message>
    <message>
        <source>&amp;Import captions…</source>
        <translation>导入说明文字(&amp;I)…</translation>
    </message>
    <message>
        <source>Subtitles or a list of captions into this project</source>
        <translation>将字幕或说明文字列表导入此项目</translation>
    </message>
    <message>
        <source>Import text files &amp;beside the media</source>
        <translation>导入媒体旁的文本文件(&amp;B)</translation>
    </message>
    <message>
        <source>The caption of picture.jpg from picture.txt</source>
        <translation>从 picture.txt 导入 picture.jpg 的说明文字</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the captions as a file, after a look at what it will hold</source>
        <translation>预览内容后将说明文字写入文件</translation>
    </message>
    <message>
        <source>&amp;Pause jobs</source>
        <translation>暂停任务(&amp;P)</translation>
    </message>
    <message>
        <source>Begin no further job; the running one goes on</source>
        <translation>不再开始新任务；正在运行的任务继续</translation>
    </message>
    <message>
        <source>&amp;Cancel selected jobs</source>
        <translation>取消选中的任务(&amp;C)</translation>
    </message>
    <message>
        <source>The text written so far is kept as a partial candidate</source>
        <translation>已写出的文本保留为未完成的候选</translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation>取消所有任务(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run selected jobs again</source>
        <translation>重新运行选中的任务(&amp;R)</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;earlier</source>
        <translation>提前运行选中的任务(&amp;E)</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;later</source>
        <translation>推后运行选中的任务(&amp;L)</translation>
    </message>
    <message>
        <source>Clear &amp;finished jobs from the list</source>
        <translation>从列表中清除已完成的任务(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>更改历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>消息(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About AnyCap Studio</source>
        <translation>关于 AnyCap Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Layout &amp;Caption</source>
        <translation>“说明文字”布局(&amp;C)</translation>
    </message>
    <message>
        <source>Layout &amp;Subtitle</source>
        <translation>“字幕”布局(&amp;S)</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>“审阅”布局(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t this layout</source>
        <translation>重置此布局(&amp;T)</translation>
    </message>
    <message>
        <source>Go to &amp;media</source>
        <translation>转到媒体(&amp;M)</translation>
    </message>
    <message>
        <source>Go to &amp;cues</source>
        <translation>转到字幕条(&amp;C)</translation>
    </message>
    <message>
        <source>Go to c&amp;aption</source>
        <translation>转到说明文字(&amp;A)</translation>
    </message>
    <message>
        <source>Go to &amp;timeline</source>
        <translation>转到时间轴(&amp;T)</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>转到任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add media…</source>
        <translation>添加媒体(&amp;A)…</translation>
    </message>
    <message>
        <source>Images, films and sounds into this project</source>
        <translation>将图片、视频和音频添加到此项目</translation>
    </message>
    <message>
        <source>Add a &amp;folder of media…</source>
        <translation>添加媒体文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;ind missing media…</source>
        <translation>查找丢失的媒体(&amp;I)…</translation>
    </message>
    <message>
        <source>Look for moved files in a folder, by their content</source>
        <translation>在文件夹中按内容查找已移动的文件</translation>
    </message>
    <message>
        <source>Show in the file &amp;manager</source>
        <translation>在文件管理器中显示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>从项目中移除(&amp;R)</translation>
    </message>
    <message>
        <source>With their captions; the files stay where they are</source>
        <translation>连同说明文字一起移除；文件保留在原处</translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation>播放/暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back one second</source>
        <translation>后退一秒(&amp;B)</translation>
    </message>
    <message>
        <source>Again while playing faster: slower first</source>
        <translation>快放时再次按下：先减速</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
    <message>
        <source>Play, &amp;faster when pressed again</source>
        <translation>播放，再次按下时加速(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>上一帧(&amp;R)</translation>
    </message>
    <message>
        <source>One frame back; 10 ms in a sound</source>
        <translation>后退一帧；音频为 10 毫秒</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>下一帧(&amp;N)</translation>
    </message>
    <message>
        <source>One frame on; 10 ms in a sound</source>
        <translation>前进一帧；音频为 10 毫秒</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>到开头(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减速(&amp;S)</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>加速(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ormal speed</source>
        <translation>正常速度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>播放字幕条(&amp;C)</translation>
    </message>
    <message>
        <source>Play aro&amp;und the cue</source>
        <translation>播放字幕条前后(&amp;U)</translation>
    </message>
    <message>
        <source>From one second before it to one second after</source>
        <translation>从其前一秒播放到其后一秒</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>循环播放字幕条(&amp;L)</translation>
    </message>
    <message>
        <source>Play the current cue over and over</source>
        <translation>反复播放当前字幕条</translation>
    </message>
    <message>
        <source>Loop from &amp;here (A)</source>
        <translation>从此处开始循环 (A)(&amp;H)</translation>
    </message>
    <message>
        <source>Loop up to here (&amp;B)</source>
        <translation>循环到此处 (B)(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Do not loop</source>
        <translation>不循环(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Captions on the picture</source>
        <translation>在画面上显示字幕(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Safe areas</source>
        <translation>安全区域(&amp;S)</translation>
    </message>
    <message>
        <source>Frames within which action (93 %) and titles (90 %) are safe</source>
        <translation>动作安全框（93%）和字幕安全框（90%）</translation>
    </message>
    <message>
        <source>S&amp;pectrogram of sounds</source>
        <translation>音频频谱图(&amp;P)</translation>
    </message>
    <message>
        <source>Pitches over time, 64 ms windows every 16 ms</source>
        <translation>音高随时间的变化，窗长 64 毫秒，步长 16 毫秒</translation>
    </message>
    <message>
        <source>Picture on the &amp;whole screen</source>
        <translation>画面全屏显示(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom image &amp;in</source>
        <translation>放大图片(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom image &amp;out</source>
        <translation>缩小图片(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit image</source>
        <translation>图片适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Image at &amp;100 %</source>
        <translation>图片以 100% 显示(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>字幕条(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>说明文字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>放大时间轴(&amp;I)</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>显示较短的时间，更大</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>缩小时间轴(&amp;O)</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>显示较长的时间，更小</translation>
    </message>
    <message>
        <source>Show &amp;all time</source>
        <translation>显示全部时间(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom the timeline so that all of the medium is seen</source>
        <translation>缩放时间轴以显示整个媒体</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>缩放到选区(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected stretch of time or cues</source>
        <translation>将时间轴缩放到选中的时间段或字幕条</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>吸附(&amp;N)</translation>
    </message>
    <message>
        <source>Draw dragged edges to shots, speech, cues, the playhead and frames</source>
        <translation>拖动边缘时吸附到镜头、语音、字幕条、播放头和帧</translation>
    </message>
    <message>
        <source>&amp;Follow playhead</source>
        <translation>跟随播放头(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the playhead in view</source>
        <translation>使播放头保持可见</translation>
    </message>
    <message>
        <source>Timeline page &amp;back</source>
        <translation>时间轴上一页(&amp;B)</translation>
    </message>
    <message>
        <source>Timeline page o&amp;n</source>
        <translation>时间轴下一页(&amp;N)</translation>
    </message>
    <message>
        <source>Cue &amp;before in time</source>
        <translation>时间上的前一字幕条(&amp;B)</translation>
    </message>
    <message>
        <source>Cue &amp;after in time</source>
        <translation>时间上的后一字幕条(&amp;A)</translation>
    </message>
    <message>
        <source>Select cue before, too</source>
        <translation>同时选中前一字幕条</translation>
    </message>
    <message>
        <source>Select cue after, too</source>
        <translation>同时选中后一字幕条</translation>
    </message>
    <message>
        <source>Add cue &amp;here</source>
        <translation>在此处添加字幕条(&amp;H)</translation>
    </message>
    <message>
        <source>A new cue over the selected stretch of time, or at the playhead</source>
        <translation>在选中的时间段或播放头处新建字幕条</translation>
    </message>
    <message>
        <source>Edit &amp;text in timeline</source>
        <translation>在时间轴中编辑文本(&amp;T)</translation>
    </message>
    <message>
        <source>Split at &amp;playhead</source>
        <translation>在播放头处拆分(&amp;P)</translation>
    </message>
    <message>
        <source>Two cues from the one at the playhead</source>
        <translation>将播放头处的字幕条拆分为两个</translation>
    </message>
    <message>
        <source>&amp;Merge neighbours</source>
        <translation>合并相邻字幕条(&amp;M)</translation>
    </message>
    <message>
        <source>One cue from the selected ones, or from this one and the next</source>
        <translation>将选中的，或当前与下一个字幕条合而为一</translation>
    </message>
    <message>
        <source>S&amp;tart at playhead</source>
        <translation>从播放头开始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End at playhead</source>
        <translation>到播放头结束(&amp;E)</translation>
    </message>
    <message>
        <source>Draw to &amp;shots and neighbours</source>
        <translation>吸附到镜头和相邻字幕条(&amp;S)</translation>
    </message>
    <message>
        <source>Edges near a shot or a cue go there, with the preset&apos;s gap</source>
        <translation>将镜头或字幕条附近的边缘移到该处，并保留预设的间隔</translation>
    </message>
    <message>
        <source>Move a frame earlier</source>
        <translation>提前一帧</translation>
    </message>
    <message>
        <source>Move a frame later</source>
        <translation>推后一帧</translation>
    </message>
    <message>
        <source>Move 0.1 s earlier</source>
        <translation>提前 0.1 秒</translation>
    </message>
    <message>
        <source>Move 0.1 s later</source>
        <translation>推后 0.1 秒</translation>
    </message>
    <message>
        <source>Start a frame earlier</source>
        <translation>开始提前一帧</translation>
    </message>
    <message>
        <source>Start a frame later</source>
        <translation>开始推后一帧</translation>
    </message>
    <message>
        <source>Start 0.1 s earlier</source>
        <translation>开始提前 0.1 秒</translation>
    </message>
    <message>
        <source>Start 0.1 s later</source>
        <translation>开始推后 0.1 秒</translation>
    </message>
    <message>
        <source>End a frame earlier</source>
        <translation>结束提前一帧</translation>
    </message>
    <message>
        <source>End a frame later</source>
        <translation>结束推后一帧</translation>
    </message>
    <message>
        <source>End 0.1 s earlier</source>
        <translation>结束提前 0.1 秒</translation>
    </message>
    <message>
        <source>End 0.1 s later</source>
        <translation>结束推后 0.1 秒</translation>
    </message>
    <message>
        <source>&amp;Loop selected time</source>
        <translation>循环播放选中时间(&amp;L)</translation>
    </message>
    <message>
        <source>Play the selected stretch of time, or the cue, over and over</source>
        <translation>反复播放选中的时间段或字幕条</translation>
    </message>
    <message>
        <source>Caption &amp;many media…</source>
        <translation>批量生成说明文字(&amp;M)…</translation>
    </message>
    <message>
        <source>One instruction for all media of a kind, in the background</source>
        <translation>在后台用同一条指令处理同类的所有媒体</translation>
    </message>
    <message>
        <source>&amp;Media stay on this computer</source>
        <translation>媒体留在本机(&amp;M)</translation>
    </message>
    <message>
        <source>No captioner that sends media or texts to another computer is used for this project</source>
        <translation>此项目不使用任何会把媒体或文字发送到其他计算机的说明生成器</translation>
    </message>
    <message>
        <source>Records in the form of the AnyCap dataset, by the hundred thousand</source>
        <translation>AnyCap 数据集格式的记录，可达数十万条</translation>
    </message>
    <message>
        <source>&amp;Evaluation…</source>
        <translation>评测(&amp;E)…</translation>
    </message>
    <message>
        <source>Run a benchmark, and see what a run came to, record by record</source>
        <translation>运行基准测试，并逐条查看运行结果</translation>
    </message>
    <message>
        <source>Export &amp;training data…</source>
        <translation>导出训练数据(&amp;T)…</translation>
    </message>
    <message>
        <source>The captions with what was asked for, in the form of the AnyCap dataset</source>
        <translation>说明文字及其指令，采用 AnyCap 数据集的格式</translation>
    </message>
    <message>
        <source>&amp;Dataset…</source>
        <translation>数据集(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Captioner</name>
    <message>
        <source>Draft by measurement</source>
        <translation>测量草稿</translation>
    </message>
    <message>
        <source>Captions from measurements, fitted to limits by leaving out; needs no model</source>
        <translation>根据测量结果生成说明文字，通过删减满足限制；无需模型</translation>
    </message>
</context>
<context>
    <name>CueQuality</name>
    <message>
        <source>Too fast</source>
        <translation>过快</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>单词过多</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>行过长</translation>
    </message>
    <message>
        <source>Too many lines</source>
        <translation>行数过多</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>过短</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>间隔过小</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>顺序错误</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>无文本</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>无时长</translation>
    </message>
</context>
<context>
    <name>CueState</name>
    <message>
        <source>No text</source>
        <translation>无文本</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>已润色</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>叙事</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>诗歌</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>镜头运动</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>Where things are in the picture and how they lie to each other</source>
        <translation>画面中事物的位置及相互关系</translation>
    </message>
    <message>
        <source>What things look like: colour, shape, material, clothing, condition</source>
        <translation>事物的样子：颜色、形状、材质、衣着、状态</translation>
    </message>
    <message>
        <source>Which people and objects there are, and how many of each</source>
        <translation>有哪些人和物，各有多少</translation>
    </message>
    <message>
        <source>From where the picture is taken: angle, height, distance, framing</source>
        <translation>图片的拍摄视角：角度、高度、距离、取景</translation>
    </message>
    <message>
        <source>The picture in one short sentence</source>
        <translation>用一个短句描述图片</translation>
    </message>
    <message>
        <source>A full description: subject, surroundings, and the small things</source>
        <translation>完整描述：主体、环境和细节</translation>
    </message>
    <message>
        <source>The picture told as a short story</source>
        <translation>将图片讲成一个小故事</translation>
    </message>
    <message>
        <source>The picture in verse</source>
        <translation>以诗句描述图片</translation>
    </message>
    <message>
        <source>What the picture is about: its idea and its mood</source>
        <translation>图片的主题：立意与氛围</translation>
    </message>
    <message>
        <source>Where things are in the frame, and how that changes</source>
        <translation>事物在画面中的位置及其变化</translation>
    </message>
    <message>
        <source>What people and things in the video look like</source>
        <translation>视频中人和物的样子</translation>
    </message>
    <message>
        <source>Which people and objects appear, and how many of each</source>
        <translation>出现了哪些人和物，各有多少</translation>
    </message>
    <message>
        <source>From where the video is filmed: angle, height, distance</source>
        <translation>视频的拍摄视角：角度、高度、距离</translation>
    </message>
    <message>
        <source>What people, animals and things do</source>
        <translation>人、动物和物体在做什么</translation>
    </message>
    <message>
        <source>What takes place, in the order it does</source>
        <translation>按先后顺序发生了什么</translation>
    </message>
    <message>
        <source>The place and the surroundings behind the subject</source>
        <translation>主体背后的地点和环境</translation>
    </message>
    <message>
        <source>How the camera moves, and how shots change</source>
        <translation>摄像机如何运动，镜头如何切换</translation>
    </message>
    <message>
        <source>The video in one short sentence</source>
        <translation>用一个短句描述视频</translation>
    </message>
    <message>
        <source>A full description from beginning to end</source>
        <translation>从头到尾的完整描述</translation>
    </message>
    <message>
        <source>The video told as a short story</source>
        <translation>将视频讲成一个小故事</translation>
    </message>
    <message>
        <source>The video in verse</source>
        <translation>以诗句描述视频</translation>
    </message>
    <message>
        <source>What the video is about: its idea and its mood</source>
        <translation>视频的主题：立意与氛围</translation>
    </message>
    <message>
        <source>Which sounds occur, and in which order</source>
        <translation>出现了哪些声音及其先后顺序</translation>
    </message>
    <message>
        <source>The sound in one short sentence</source>
        <translation>用一个短句描述声音</translation>
    </message>
    <message>
        <source>A full description: sources, loudness, space, changes</source>
        <translation>完整描述：声源、响度、空间、变化</translation>
    </message>
    <message>
        <source>The sound told as a short story</source>
        <translation>将声音讲成一个小故事</translation>
    </message>
    <message>
        <source>The sound in verse</source>
        <translation>以诗句描述声音</translation>
    </message>
    <message>
        <source>One plain sentence that says what is heard</source>
        <translation>用一句平实的话说出听到的内容</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The sample media are not installed</source>
        <translation>未安装示例媒体</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1：无法创建此文件夹</translation>
    </message>
</context>
<context>
    <name>TrackKind</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Captions (SDH)</source>
        <translation>听障字幕 (SDH)</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文本</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1，经您修改</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>作者：%1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指令：%1</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>限制：%1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>随机种子：%1</translation>
    </message>
    <message>
        <source>Temperature: %1</source>
        <translation>温度：%1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Model&apos;s content: %1</source>
        <translation>模型内容：%1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AboutDialog</name>
    <message>
        <source>About AnyCap Studio</source>
        <translation>关于 AnyCap Studio</translation>
    </message>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked on this computer. Free software under the MIT licence.</source>
        <translation>在本机上为图片、视频和音频起草、润色和检查说明文字。采用 MIT 许可证的自由软件。</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>本软件基于：</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>导出训练数据</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>写入到(&amp;W)：</translation>
    </message>
    <message>
        <source>Media &amp;folder:</source>
        <translation>媒体文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>For &amp;validation:</source>
        <translation>用于验证(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Licence of the captions:</source>
        <translation>说明文字的许可(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择写入位置</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>浏览(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose the media folder</source>
        <translation>选择媒体文件夹</translation>
    </message>
    <message>
        <source>Where a training finds the media</source>
        <translation>训练时媒体所在的位置</translation>
    </message>
    <message>
        <source> % of the media</source>
        <translation> % 的媒体</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Chosen by the contents of the media: none is in both parts</source>
        <translation>按媒体内容划分：没有媒体同时出现在两部分中</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Keep to the &amp;mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c</source>
        <translation>按已发布数据的比例(&amp;M)：q-a-c、q-8b-c、q-c-c 为 2 : 2 : 1</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>没有采用文本时，使用最新的候选(&amp;C)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>写入进度</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>%1 training data</source>
        <translation>%1 训练数据</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>记录的文件夹</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>媒体的文件夹</translation>
    </message>
    <message>
        <source>There is no record to make: captions need an instruction, and be of a whole medium.</source>
        <translation>没有可生成的记录：说明文字需要有指令，并且针对整个媒体。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>将写入 %n 条记录，其中 %1 条用于验证：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n 条来自人工或文件中的说明文字 (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n 条来自程序生成的说明文字 (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n 条原本就好 (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>%n 条没有指令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>%n 条只针对媒体的一部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>%n 条重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>%n 条因比例而舍去</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未包含：%1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>已写入 %1，共 %n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>文字大小(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Open the last &amp;project when the program starts</source>
        <translation>程序启动时打开上次的项目(&amp;P)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message>
        <source>Caption many media</source>
        <translation>批量生成说明文字</translation>
    </message>
    <message>
        <source>All media of the project</source>
        <translation>项目中的所有媒体</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>选中的 %n 个媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>Write and refine</source>
        <translation>撰写并润色</translation>
    </message>
    <message>
        <source>Write base captions</source>
        <translation>撰写基础说明</translation>
    </message>
    <message>
        <source>Refine the captions there are</source>
        <translation>润色已有的说明文字</translation>
    </message>
    <message>
        <source>Leave out media that have a &amp;caption</source>
        <translation>跳过已有说明文字的媒体(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>媒体(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>任务(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>将为 %n 个媒体生成说明文字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>跳过 %n 个没有任何文字的媒体。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>跳过 %n 个已有说明文字的媒体。</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts come as candidates; nothing is replaced.</source>
        <translation>结果作为候选加入，不会替换任何内容。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CaptionPanel</name>
    <message>
        <source>&amp;Before:</source>
        <translation>之前(&amp;B)：</translation>
    </message>
    <message>
        <source>P&amp;roposed:</source>
        <translation>候选(&amp;R)：</translation>
    </message>
    <message>
        <source>The &amp;caption:</source>
        <translation>说明文字(&amp;C)：</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Texts and versions</source>
        <translation>文本和版本</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Choose a medium or a cue to caption it.</source>
        <translation>请选择媒体或字幕条以撰写说明文字。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Write the caption here, or let it be written</source>
        <translation>在此撰写说明文字，或由程序代写</translation>
    </message>
    <message>
        <source>No dictionary of this language is installed; spelling is not checked.</source>
        <translation>未安装此语言的词典；不检查拼写。</translation>
    </message>
    <message>
        <source>Cue %1, %2 – %3</source>
        <translation>字幕条 %1，%2 – %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>无候选</translation>
    </message>
    <message>
        <source>Why it is flagged: %1</source>
        <translation>标记原因：%1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, a medium, or the number of a cue</source>
        <translation>命令、媒体或字幕条编号</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Go to cue %1</source>
        <translation>转到字幕条 %1</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>字幕条</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message>
        <source>Text before</source>
        <translation>之前的文本</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>候选文本</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在撰写…</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>无差异</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>%n 处更改待决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message>
        <source>Add a limit</source>
        <translation>添加限制</translation>
    </message>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>字幕条时间内可读的量：%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>As AnyCapEval puts it</source>
        <translation>按 AnyCapEval 的表述</translation>
    </message>
    <message>
        <source>No text can do this: %1</source>
        <translation>没有文本能满足：%1</translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>字幕条的 %1 秒内：最多 %n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintRow</name>
    <message>
        <source>Words</source>
        <translation>单词数</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字符数</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>每秒字符数</translation>
    </message>
    <message>
        <source>Must mention</source>
        <translation>必须提及</translation>
    </message>
    <message>
        <source>Must avoid</source>
        <translation>必须避免</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1，至少</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1，最多</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>例如 en 或 pt-BR</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>单词或短语</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>移除此限制</translation>
    </message>
    <message>
        <source>Remove the limit on %1</source>
        <translation>移除对“%1”的限制</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>已满足：%1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>未满足：%1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>之前：%1
现在：%2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueAccessible</name>
    <message>
        <source>Cue %1, %2</source>
        <comment>number, text</comment>
        <translation>字幕条 %1，%2</translation>
    </message>
    <message>
        <source>Cue %1, %2 to %3, %4</source>
        <comment>number, start, end, text</comment>
        <translation>字幕条 %1，%2 到 %3，%4</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueActions</name>
    <message>
        <source>Go to cue</source>
        <translation>转到字幕条</translation>
    </message>
    <message>
        <source>Number of the cue:</source>
        <translation>字幕条编号：</translation>
    </message>
    <message>
        <source>No problems in this track</source>
        <translation>此轨道中没有问题</translation>
    </message>
    <message>
        <source>The clipboard has no cues</source>
        <translation>剪贴板中没有字幕条</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueQuality</name>
    <message>
        <source>Reads at %1 characters a second, at most %2</source>
        <translation>阅读速度为每秒 %1 个字符，最多 %2</translation>
    </message>
    <message>
        <source>Reads at %1 words a minute, at most %2</source>
        <translation>阅读速度为每分钟 %1 个单词，最多 %2</translation>
    </message>
    <message>
        <source>A line has %1 characters, at most %2</source>
        <translation>有一行为 %1 个字符，最多 %2</translation>
    </message>
    <message>
        <source>Has %1 lines, at most %2</source>
        <translation>有 %1 行，最多 %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at least %2</source>
        <translation>持续 %1 毫秒，至少 %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at most %2</source>
        <translation>持续 %1 毫秒，最多 %2</translation>
    </message>
    <message>
        <source>Follows the cue before it after %1 ms, at least %2</source>
        <translation>与前一字幕条间隔 %1 毫秒，至少 %2</translation>
    </message>
    <message>
        <source>Begins %1 ms before an earlier cue has ended</source>
        <translation>比之前某一字幕条的结束早 %1 毫秒开始</translation>
    </message>
    <message>
        <source>Begins before the cue before it</source>
        <translation>早于前一字幕条开始</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>没有文本</translation>
    </message>
    <message>
        <source>Ends at or before its start</source>
        <translation>结束不晚于开始</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueStrip</name>
    <message>
        <source>Cue %1 of %2</source>
        <translation>字幕条 %1 / %2</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>无字幕条</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Start of the cue</source>
        <translation>字幕条的开始</translation>
    </message>
    <message>
        <source>End of the cue</source>
        <translation>字幕条的结束</translation>
    </message>
    <message>
        <source>Duration of the cue</source>
        <translation>字幕条的时长</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>上一字幕条</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>下一字幕条</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableModel</name>
    <message>
        <source>, </source>
        <comment>between problems of a cue</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <comment>state of a cue</comment>
        <translation>
            <numerusform>%1，%n 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>Cue %1, playing now</source>
        <translation>字幕条 %1，正在播放</translation>
    </message>
    <message>
        <source>Cue %1</source>
        <translation>字幕条 %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>无文本</translation>
    </message>
    <message>
        <source>No reading speed</source>
        <translation>无阅读速度</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>每秒 %1 个字符</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>无问题</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>#</source>
        <comment>column of cue numbers</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>每秒字符数</translation>
    </message>
    <message>
        <source>Char/s</source>
        <comment>column of reading speeds</comment>
        <translation>字符/秒</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message>
        <source>Cues</source>
        <translation>字幕条</translation>
    </message>
    <message>
        <source>Cues of the track</source>
        <translation>轨道的字幕条</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文本筛选</translation>
    </message>
    <message>
        <source>Filter by problem or state</source>
        <translation>按问题或状态筛选</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>所有字幕条</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>有候选</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>%1 / %n 个字幕条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of cues, number of those with problems</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n 个有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Open or create a project to see its cues.</source>
        <translation>打开或新建项目以查看其字幕条。</translation>
    </message>
    <message>
        <source>Add a track, or import subtitles, to begin.</source>
        <translation>请先添加轨道或导入字幕。</translation>
    </message>
    <message>
        <source>New track…</source>
        <translation>新建轨道…</translation>
    </message>
    <message>
        <source>Add the first cue where the film or sound is now.</source>
        <translation>在视频或音频的当前位置添加第一个字幕条。</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>添加字幕条</translation>
    </message>
    <message>
        <source>No cue matches the filter.</source>
        <translation>没有符合筛选条件的字幕条。</translation>
    </message>
    <message>
        <source>Show all cues</source>
        <translation>显示所有字幕条</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message>
        <source>Text of the cue</source>
        <translation>字幕条的文本</translation>
    </message>
    <message>
        <source>Reading speed and line lengths</source>
        <translation>阅读速度和行长</translation>
    </message>
    <message>
        <source>Problems of the cue</source>
        <translation>字幕条的问题</translation>
    </message>
    <message>
        <source>%1 of %2 characters a second</source>
        <translation>每秒 %1 / %2 个字符</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>每秒 %1 个字符</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between the lengths of lines</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>%1 characters, at most %2 a line</source>
        <translation>%1 个字符，每行最多 %2</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Ctrl+Enter：全部 %n 个选中项</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counters</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>problems of a cue</comment>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DatasetWindow</name>
    <message>
        <source>q-a-c: made worse</source>
        <translation>q-a-c：已劣化</translation>
    </message>
    <message>
        <source>q-8b-c: by a model</source>
        <translation>q-8b-c：由模型生成</translation>
    </message>
    <message>
        <source>q-c-c: good already</source>
        <translation>q-c-c：原本就好</translation>
    </message>
    <message>
        <source>q-c: nothing given</source>
        <translation>q-c：未给出文本</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>打开文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>记录中的词</translation>
    </message>
    <message>
        <source>Words in instruction, captions or file name</source>
        <translation>指令、说明文字或文件名中的词</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>统计(&amp;S)</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>问题(&amp;B)</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>保存此图表…</translation>
    </message>
    <message>
        <source>JSON lines in the form of the AnyCap dataset, or a folder with them</source>
        <translation>AnyCap 数据集格式的 JSON 行文件，或包含它们的文件夹</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>所有媒体</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Folder of a dataset</source>
        <translation>数据集文件夹</translation>
    </message>
    <message>
        <source>Records of a dataset</source>
        <translation>数据集记录</translation>
    </message>
    <message>
        <source>Records and meta files (*.jsonl *.json);;All files (*)</source>
        <translation>记录和元文件 (*.jsonl *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened</source>
        <translation>已停止；未打开任何内容</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Stopped; these are the first that were found</source>
        <translation>已停止；这些是最先找到的</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Stopped; the charts show what was measured until then</source>
        <translation>已停止；图表显示到那时为止的统计</translation>
    </message>
    <message>
        <source>Records by type</source>
        <translation>按类型的记录</translation>
    </message>
    <message>
        <source>Records by kind</source>
        <translation>按种类的记录</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>Captions by their number of words</source>
        <translation>按词数的说明文字</translation>
    </message>
    <message>
        <source>Given captions by the share of words that the answer changes</source>
        <translation>给出的说明文字，按答案所改词的比例</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指令：%1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>给出：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>矢量图 (*.svg);;图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 / %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Media folder…</source>
        <translation>媒体文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>媒体的文件夹</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DockLayouts</name>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 回答：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n 个模型：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of models</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Servers that can be asked for captions:</source>
        <translation>可请求说明文字的服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>其他服务器</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>A&amp;ddress, up to /v1:</source>
        <translation>地址，到 /v1 为止(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>The first that the server lists</source>
        <translation>服务器列出的第一个</translation>
    </message>
    <message>
        <source>Its key &amp;is:</source>
        <translation>密钥位置(&amp;I)：</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>在环境变量中</translation>
    </message>
    <message>
        <source>At mos&amp;t:</source>
        <translation>上限(&amp;T)：</translation>
    </message>
    <message>
        <source> at one time</source>
        <comment>requests, after a number</comment>
        <translation> 个同时</translation>
    </message>
    <message>
        <source>Requests at one time</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source> pictures</source>
        <comment>after a number</comment>
        <translation> 张图片</translation>
    </message>
    <message>
        <source>Pictures in a request</source>
        <translation>每次请求的图片数</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Longest side of a picture</source>
        <translation>图片最长边</translation>
    </message>
    <message>
        <source>Te&amp;xts, pictures and sounds may be sent there</source>
        <translation>可以把文字、图片和声音发送到那里(&amp;X)</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>测试(&amp;E)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>The server is this computer: nothing leaves it.</source>
        <translation>服务器就是本机：没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>To %1 go captions and instructions, pictures drawn anew at this size, and sound. File names, places, dates and other notes in the files do not go.</source>
        <translation>发送到 %1 的内容：说明文字和指令、按此尺寸重新绘制的图片以及声音。文件名、地点、日期和文件中的其他备注不会发送。</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>连接未加密：途中的其他人可以读取。</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>移除服务器</translation>
    </message>
    <message>
        <source>Forget %1 and its key?</source>
        <translation>忘记 %1 及其密钥吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain…</source>
        <translation>正在从密钥环中取出其密钥…</translation>
    </message>
    <message>
        <source>Its key is still in the keychain: %1</source>
        <translation>其密钥仍在密钥环中：%1</translation>
    </message>
    <message>
        <source>Which variable holds the key?</source>
        <translation>哪个变量保存密钥？</translation>
    </message>
    <message>
        <source>The key goes into the keychain…</source>
        <translation>正在把密钥存入密钥环…</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>密钥已在密钥环中。</translation>
    </message>
    <message>
        <source>%1 is asked…</source>
        <translation>正在询问 %1…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message>
        <source>Evaluation</source>
        <translation>评测</translation>
    </message>
    <message>
        <source>Open a &amp;run…</source>
        <translation>打开运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>打开文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>媒体(&amp;M)：</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>论文的规则</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>已发布脚本的规则</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>保存此图表…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>得分(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;cords</source>
        <translation>记录(&amp;C)</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>Judged captions</source>
        <translation>已评判的说明文字</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>记录 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Length kept</source>
        <translation>长度符合</translation>
    </message>
    <message>
        <source>Content: key points (95 %)</source>
        <translation>内容：要点 (95 %)</translation>
    </message>
    <message>
        <source>Points for each 100 words</source>
        <translation>每 100 词的要点</translation>
    </message>
    <message>
        <source>Style: 0 to 4 (95 %)</source>
        <translation>风格：0 到 4 (95 %)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p = %4</source>
        <translation>%1（%2 至 %3），p = %4</translation>
    </message>
    <message>
        <source>%1 less %2, percent points of content: %3; points of style: %4</source>
        <translation>%1 减 %2，内容百分点：%3；风格分：%4</translation>
    </message>
    <message>
        <source>Judge: %1</source>
        <translation>评判者：%1</translation>
    </message>
    <message>
        <source>Scores by what was asked for</source>
        <translation>按要求类别的得分</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>矢量图 (*.svg);;图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page (*.html);;Table (*.csv);;JSON (*.json)</source>
        <translation>网页 (*.html);;表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Captioning %1</source>
        <translation>正在为 %1 生成说明文字</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3, round %4</source>
        <translation>%3 正在评判 %1（%2），第 %4 轮</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3</source>
        <translation>%3 正在评判 %1（%2）</translation>
    </message>
    <message>
        <source>Stopped. The same run goes on where it was.</source>
        <translation>已停止。同一次运行会从停下的地方继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n 条记录未能生成说明文字或评判；%2 第 %1 行 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>新建运行(&amp;N)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>A new run, the folder of an earlier one, or a file of judged captions</source>
        <translation>新建一次运行，或打开以前运行的文件夹或已评判的说明文字文件</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Stop the run? What was made stays, and the same run goes on from there.</source>
        <translation>停止运行吗？已完成的内容会保留，同一次运行可以从那里继续。</translation>
    </message>
    <message>
        <source>Key points, by %1</source>
        <translation>要点，由 %1 评判</translation>
    </message>
    <message>
        <source>Style, by %1</source>
        <translation>风格，由 %1 评判</translation>
    </message>
    <message>
        <source>%1 % of %2 the same</source>
        <translation>%2 中有 %1 % 相同</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Kappa of key points, %1</source>
        <translation>要点的 Kappa，%1</translation>
    </message>
    <message>
        <source>Kappa of style, %1</source>
        <translation>风格的 Kappa，%1</translation>
    </message>
    <message>
        <source>Answers, by %1</source>
        <translation>回答，评判者 %1</translation>
    </message>
    <message>
        <source>Kappa of grades, %1</source>
        <translation>评分的 Kappa，%1</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Conciseness, by words</source>
        <translation>简洁度（按词数）</translation>
    </message>
    <message>
        <source>Mean of all answers (95 %)</source>
        <translation>全部回答的平均 (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>共评判 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>%1 less %2, percent points: %3</source>
        <translation>%1 减 %2，百分点：%3</translation>
    </message>
    <message>
        <source>Right answers (95 %)</source>
        <translation>正确的回答 (95 %)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExchangeActions</name>
    <message>
        <source>Import captions</source>
        <translation>导入说明文字</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)</source>
        <translation>说明文字 (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message>
        <source>SubRip subtitles (.srt)</source>
        <translation>SubRip 字幕 (.srt)</translation>
    </message>
    <message>
        <source>WebVTT subtitles (.vtt)</source>
        <translation>WebVTT 字幕 (.vtt)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>纯文本 (.txt)</translation>
    </message>
    <message>
        <source>Cues as JSON (.json)</source>
        <translation>字幕条 JSON (.json)</translation>
    </message>
    <message>
        <source>A text file for each medium (.txt)</source>
        <translation>每个媒体一个文本文件 (.txt)</translation>
    </message>
    <message>
        <source>List of captions (.json)</source>
        <translation>说明文字列表 (.json)</translation>
    </message>
    <message>
        <source>AnyCap dataset records (.jsonl)</source>
        <translation>AnyCap 数据集记录 (.jsonl)</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>导出说明文字</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>媒体(&amp;M)：</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>文本编码(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>写入到(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Preview of what will be written:</source>
        <translation>写入内容预览(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择写入位置</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>没有已接受的文本时，使用最新的候选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Replace text files that say something else</source>
        <translation>替换内容不同的文本文件(&amp;R)</translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>项目中的全部</translation>
    </message>
    <message>
        <source>Those selected in the media list</source>
        <translation>媒体列表中选中的</translation>
    </message>
    <message>
        <source>As imported, else UTF-8</source>
        <translation>与导入时相同，否则为 UTF-8</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>写入进度</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Beside each medium</source>
        <translation>各媒体旁</translation>
    </message>
    <message>
        <source>Folder for the text files</source>
        <translation>文本文件的文件夹</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>将写入 %n 条说明文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>预览仅显示开头部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>%n 个文本文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>其中 %n 个将被替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>其中 %n 个内容不同，将保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>%n 个没有已接受文本的字幕条将被略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>%n 条整个文件的说明文字无法放入带时间的格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>%n 条没有指令或仅针对视频片段的说明文字不生成记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in this format.</source>
        <translation>此格式不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Will be lost:</source>
        <translation>将丢失：</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>替换 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>已写入 %n 个文本文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>已写入 %1，含 %n 条说明文字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FilmView</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>无匹配项</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%1，位于 %n 个字幕条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>已在 %n 个字幕条中替换</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>用于替换的文本</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>关闭查找和替换</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>在选区中(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>更改历史</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>步骤，最新的在前</translation>
    </message>
    <message>
        <source>&amp;Go to this state</source>
        <translation>转到此状态(&amp;G)</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Now: the beginning</source>
        <translation>现在：起点</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImageView</name>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message>
        <source>Import text files beside the media</source>
        <translation>导入媒体旁的文本文件</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>&amp;Medium:</source>
        <translation>媒体(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Name of the track:</source>
        <translation>轨道名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>例如 en 或 pt-BR</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>文本编码(&amp;E)：</translation>
    </message>
    <message>
        <source>What was &amp;odd in the file:</source>
        <translation>文件中的异常(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>将导入的内容</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Captions for deaf and hard of hearing people</source>
        <translation>听障字幕</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文本</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1（检测到）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>此文件中有 %n 个字幕条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>显示前 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>列表中的名称</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>%n 条说明文字属于此项目的媒体。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>%n 条未指向项目中的媒体或指向多个媒体，将被略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is replaced: where there is one, they become candidates.</source>
        <translation>不会替换任何文本：已有文本时，导入内容成为候选。</translation>
    </message>
    <message>
        <source>%1: no medium of this name, or several</source>
        <translation>%1：没有此名称的媒体，或有多个</translation>
    </message>
    <message>
        <source>text files beside the media</source>
        <translation>媒体旁的文本文件</translation>
    </message>
    <message>
        <source>%1 accepted, %2 added as candidates, %3 known already</source>
        <translation>%1 条已接受，%2 条已添加为候选，%3 条此前已有</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InlineCueEditor</name>
    <message>
        <source>Text of the cue</source>
        <translation>字幕条的文本</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InstructionPicker</name>
    <message>
        <source>Free text…</source>
        <translation>自由文本…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Find an instruction</source>
        <translation>查找指令</translation>
    </message>
    <message>
        <source>Favourite: stands first in the list</source>
        <translation>收藏：排在列表最前</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Phrasing that is sent</source>
        <translation>发送的措辞</translation>
    </message>
    <message>
        <source>Say in your own words what the caption should be</source>
        <translation>用自己的话说明想要怎样的说明文字</translation>
    </message>
    <message>
        <source>Instruction in your own words</source>
        <translation>用自己的话写的指令</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobCenter</name>
    <message>
        <source>No project is open that captions could be written into</source>
        <translation>没有打开可写入说明文字的项目</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>并非所有文本都满足限制；已添加 %n 个候选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>已添加 %n 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the texts were there already</source>
        <translation>没有新内容：文本已存在</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>需要审阅</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waits for memory</source>
        <translation>等待内存</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No jobs. Choose cues or media and write or refine their captions.</source>
        <translation>没有任务。请选择字幕条或媒体，然后撰写或润色其说明文字。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个正在运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>%n 个等待内存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 个待审阅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>剩余约 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>之前的会话有 %n 个说明文字任务未完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JudgedListModel</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 个要点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>(length)</source>
        <translation>（长度）</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未提及</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>anycap::ui::Language</name>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>字幕条</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 – AnyCap Studio</source>
        <translation>%1 – AnyCap Studio</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>任务正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>有 %n 个说明文字任务尚未完成。它们现在将停止，再次打开项目时可以继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>停止任务</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>正好 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1; wanted: %2</source>
        <comment>measured value; range</comment>
        <translation>%1；要求：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1；多了 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1；少了 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters per second</source>
        <translation>每秒 %1 个字符</translation>
    </message>
    <message>
        <source>no time on screen, so no reading speed to measure</source>
        <translation>没有显示时间，因此无法测量阅读速度</translation>
    </message>
    <message>
        <source>“%1” is mentioned</source>
        <translation>已提及“%1”</translation>
    </message>
    <message>
        <source>“%1” is not mentioned</source>
        <translation>未提及“%1”</translation>
    </message>
    <message>
        <source>“%1” does not occur</source>
        <translation>“%1”未出现</translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>“%1”出现了 %n 次，应避免</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing speaks against the language %1</source>
        <translation>没有与语言 %1 不符之处</translation>
    </message>
    <message>
        <source>does not look like the language %1</source>
        <translation>看起来不是语言 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>最长的一行有 %n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个单词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message>
        <source>Add media</source>
        <translation>添加媒体</translation>
    </message>
    <message>
        <source>Images, films and sounds (%1)</source>
        <translation>图片、视频和音频 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder of media</source>
        <translation>添加媒体文件夹</translation>
    </message>
    <message>
        <source>Find missing media in this folder</source>
        <translation>在此文件夹中查找丢失的媒体</translation>
    </message>
    <message>
        <source>Looking for missing files in %1…</source>
        <translation>正在 %1 中查找丢失的文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>找到 %n 个丢失的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>仍有 %n 个文件丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>没有文件丢失</translation>
    </message>
    <message>
        <source>No file manager could be started for %1</source>
        <translation>无法为 %1 启动文件管理器</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 为只读</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>另有 %n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the project already</source>
        <translation>%1 已在项目中</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n 个文件已在项目中：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message>
        <source>Any state</source>
        <translation>任何状态</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>所有媒体</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By duration</source>
        <translation>按时长</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Media of the project</source>
        <translation>项目的媒体</translation>
    </message>
    <message>
        <source>Search names and captions</source>
        <translation>搜索名称和说明文字</translation>
    </message>
    <message>
        <source>Show only this state</source>
        <translation>仅显示此状态</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>仅显示此类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>平铺</translation>
    </message>
    <message>
        <source>Show large pictures</source>
        <translation>显示大图</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Adding %v of %m</source>
        <translation>正在添加 %v / %m</translation>
    </message>
    <message>
        <source>Adding media</source>
        <translation>正在添加媒体</translation>
    </message>
    <message>
        <source>Open or create a project to add media.</source>
        <translation>打开或新建项目以添加媒体。</translation>
    </message>
    <message>
        <source>Nothing here matches. Clear the search or choose another state.</source>
        <translation>没有匹配的内容。请清除搜索或选择其他状态。</translation>
    </message>
    <message>
        <source>Drop media here</source>
        <translation>将媒体拖放到此处</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 / %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaListModel</name>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>无说明文字</translation>
    </message>
    <message>
        <source>Base caption</source>
        <translation>基础说明</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>已润色</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>文件丢失</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>modality, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>modality, duration, size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>file name, details, state</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaPlayer</name>
    <message>
        <source>There is no sound device: the sound is not heard</source>
        <translation>没有音频设备：无法播放声音</translation>
    </message>
    <message>
        <source>Qt&apos;s media player is not installed: films are shown without sound</source>
        <translation>未安装 Qt 媒体播放器：视频将无声播放</translation>
    </message>
    <message>
        <source>It is shown without sound: %1</source>
        <translation>将无声播放：%1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediumView</name>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>正在测量声音…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>警告：</translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>错误：</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message>
        <source>refines</source>
        <translation>润色</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Memory: 16, 8, 4 bits</source>
        <translation>内存：16、8、4 位</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Models that are known or here</source>
        <translation>已知或已有的模型</translation>
    </message>
    <message>
        <source>&amp;Another repository:</source>
        <translation>其他仓库(&amp;A)：</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>所有者/名称</translation>
    </message>
    <message>
        <source>Fetched &amp;from:</source>
        <translation>下载来源(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>下载(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check its files</source>
        <translation>检查文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>partly, %1</source>
        <translation>部分，%1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>有，%1</translation>
    </message>
    <message>
        <source>%1 (too much)</source>
        <translation>%1（过大）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sizes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>正在下载 %1…</translation>
    </message>
    <message>
        <source>Stopped. What was received stays; fetching again goes on with it.</source>
        <translation>已停止。已收到的内容会保留，再次下载时继续。</translation>
    </message>
    <message>
        <source>%1 is here, and each of its files was checked.</source>
        <translation>%1 已就绪，每个文件都经过检查。</translation>
    </message>
    <message>
        <source>The files of %1 are being read…</source>
        <translation>正在读取 %1 的文件…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>All files of %1 are right.</source>
        <translation>%1 的所有文件都正确。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>%1 有 %n 个文件缺失或损坏；重新下载即可修复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Delete %1 from this computer? It can be fetched again.</source>
        <translation>要从此计算机删除 %1 吗？以后可以重新下载。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除 %1。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelsPage</name>
    <message>
        <source>&amp;Captioners:</source>
        <translation>说明生成器(&amp;C)：</translation>
    </message>
    <message>
        <source>Captioners</source>
        <translation>说明生成器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>About</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>&amp;Add the folder of a model…</source>
        <translation>添加模型文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>设备(&amp;D)：</translation>
    </message>
    <message>
        <source>Keep &amp;weights as:</source>
        <translation>权重精度(&amp;W)：</translation>
    </message>
    <message>
        <source>A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by measurement, written by hand and imported.</source>
        <translation>模型是包含 config.json、分词器和 safetensors 文件的文件夹，如 ACM、InternVL2、InternVL2.5 和 InternVL3 发布时的形式。没有模型时，说明文字可以通过测量起草、手动撰写或导入。</translation>
    </message>
    <message>
        <source>write</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>refine</source>
        <translation>润色</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>最佳可用设备</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡 (CUDA)</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>与存储时相同</translation>
    </message>
    <message>
        <source>32 bits (float32)</source>
        <translation>32 位 (float32)</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 位 (bfloat16)</translation>
    </message>
    <message>
        <source>8 bits (half the memory of 16)</source>
        <translation>8 位（内存为 16 位的一半）</translation>
    </message>
    <message>
        <source>4 bits (a quarter of the memory of 16, less exact)</source>
        <translation>4 位（内存为 16 位的四分之一，精度较低）</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>获取模型(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PanelToolBar</name>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewActions</name>
    <message>
        <source>The end of the loop must be after its beginning</source>
        <translation>循环的终点必须在起点之后</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Choose a file in the media list to see or hear it here.</source>
        <translation>在媒体列表中选择文件，即可在此观看或收听。</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>正在测量声音…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap)</source>
        <translation>AnyCap 项目 (*.anycap)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap);;All files (*)</source>
        <translation>AnyCap 项目 (*.anycap);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectSession</name>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 为只读</translation>
    </message>
    <message>
        <source>Wait until the project has finished its present work</source>
        <translation>请等待项目完成当前操作</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message>
        <source>&amp;Limits of:</source>
        <translation>限制来源(&amp;L)：</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>阅读速度</translation>
    </message>
    <message>
        <source>at most %1 characters a second</source>
        <translation>每秒最多 %1 个字符</translation>
    </message>
    <message>
        <source>at most %1 words a minute</source>
        <translation>每分钟最多 %1 个单词</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>行长</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>最多 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>最多 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Shortest cue</source>
        <translation>最短字幕条</translation>
    </message>
    <message>
        <source>Longest cue</source>
        <translation>最长字幕条</translation>
    </message>
    <message>
        <source>Gap between cues</source>
        <translation>字幕条间隔</translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>至少 %n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>characters as seen, half-width ones half; without markup and line breaks</source>
        <translation>按所见字符计，半角字符计半个；不含标记和换行</translation>
    </message>
    <message>
        <source>characters as seen, with spaces; without markup and line breaks</source>
        <translation>按所见字符计，含空格；不含标记和换行</translation>
    </message>
    <message>
        <source>Source: %1, read %2</source>
        <translation>来源：%1，查阅于 %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecipeMenu</name>
    <message>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Choices kept under a name: who writes, who refines, what is asked for</source>
        <translation>以名称保存的选择：由谁撰写、由谁改进、要求什么</translation>
    </message>
    <message>
        <source>&amp;Keep these choices…</source>
        <translation>保存这些选择(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation>从文件添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Write to a file</source>
        <translation>写入文件(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Keep a recipe</source>
        <translation>保存配方</translation>
    </message>
    <message>
        <source>There is a recipe %1. Replace it?</source>
        <translation>已有名为 %1 的配方。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Recipe %1 is kept.</source>
        <translation>配方 %1 已保存。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Add a recipe</source>
        <translation>添加配方</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>配方 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Write a recipe</source>
        <translation>写出配方</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordListModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>文件在读取之后已更改</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordView</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>%1 of 4: %2</source>
        <translation>%1 / 4：%2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>指令：%1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参考：%1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1/%2：%3</translation>
    </message>
    <message>
        <source>The judge’s answer from this caption: %1</source>
        <translation>评判者根据此说明的回答：%1</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Right answer: %1</source>
        <translation>正确答案：%1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RequestEditor</name>
    <message>
        <source>&amp;Instruction:</source>
        <translation>指令(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>撰写者(&amp;W)：</translation>
    </message>
    <message>
        <source>refined &amp;by:</source>
        <translation>润色者(&amp;B)：</translation>
    </message>
    <message>
        <source>C&amp;hoice of words:</source>
        <translation>选词方式(&amp;H)：</translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation>总是最可能的词</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>随机种子 </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Keep this seed; otherwise each run takes another one</source>
        <translation>保持此随机种子；否则每次运行使用另一个</translation>
    </message>
    <message>
        <source>Recipe %1: not here, and left as it was: %2</source>
        <translation>配方 %1：这里没有，保持原样：%2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RunDialog</name>
    <message>
        <source>Run a benchmark</source>
        <translation>运行基准测试</translation>
    </message>
    <message>
        <source>&amp;Benchmark:</source>
        <translation>基准测试(&amp;B)：</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准测试</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>媒体(&amp;M)：</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>R&amp;esults:</source>
        <translation>结果(&amp;E)：</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>撰写者(&amp;W)：</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>撰写者</translation>
    </message>
    <message>
        <source>Re&amp;fined by:</source>
        <translation>改写者(&amp;F)：</translation>
    </message>
    <message>
        <source>Refined by</source>
        <translation>改写者</translation>
    </message>
    <message>
        <source>Ju&amp;dge:</source>
        <translation>评判者(&amp;D)：</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Further &amp;judges:</source>
        <translation>其他评判者(&amp;J)：</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>其他评判者</translation>
    </message>
    <message>
        <source>Rou&amp;nds of each:</source>
        <translation>各自轮数(&amp;N)：</translation>
    </message>
    <message>
        <source>Rounds of each judge</source>
        <translation>每位评判者的轮数</translation>
    </message>
    <message>
        <source>Judge’s &amp;questions:</source>
        <translation>评判问题(&amp;Q)：</translation>
    </message>
    <message>
        <source>Judge’s questions</source>
        <translation>评判问题</translation>
    </message>
    <message>
        <source>Onl&amp;y the first:</source>
        <translation>仅前几条(&amp;Y)：</translation>
    </message>
    <message>
        <source>Only the first records</source>
        <translation>仅前几条记录</translation>
    </message>
    <message>
        <source>R&amp;ules:</source>
        <translation>规则(&amp;U)：</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The folder of the media, or of folders image, video and audio</source>
        <translation>媒体文件夹，或含有 image、video、audio 的文件夹</translation>
    </message>
    <message>
        <source>A folder for captions, judgements and the report</source>
        <translation>存放说明文字、评判和报告的文件夹</translation>
    </message>
    <message>
        <source>The benchmark’s own where it has them, else this program’s</source>
        <translation>基准测试自带的（如有），否则用本程序的</translation>
    </message>
    <message>
        <source>Folder of the benchmark…</source>
        <translation>基准测试的文件夹…</translation>
    </message>
    <message>
        <source>Folder of the media…</source>
        <translation>媒体文件夹…</translation>
    </message>
    <message>
        <source>Folder for the results…</source>
        <translation>结果文件夹…</translation>
    </message>
    <message>
        <source>Folder of the judge’s questions…</source>
        <translation>评判问题的文件夹…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>File of records…</source>
        <translation>记录文件…</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source> records of each file</source>
        <translation> 条（每个文件）</translation>
    </message>
    <message>
        <source>Keep to &amp;lengths by construction, not only by asking for them</source>
        <translation>在生成过程中保证长度，而不仅是提出要求(&amp;L)</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>论文的规则</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>已发布脚本的规则</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nobody: only lengths are measured</source>
        <translation>无：只测量长度</translation>
    </message>
    <message>
        <source>Name the benchmark’s folder or a file of its records.</source>
        <translation>请指定基准测试的文件夹或其记录文件。</translation>
    </message>
    <message>
        <source>Name the folder that has the media.</source>
        <translation>请指定存放媒体的文件夹。</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>请指定存放结果的文件夹。</translation>
    </message>
    <message>
        <source>There is nobody to write captions.</source>
        <translation>没有可以撰写说明文字的模型或服务。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Media and captions are sent to %1.</source>
        <translation>媒体和说明文字会发送到 %1。</translation>
    </message>
    <message>
        <source>A folder or a file of AnyCapEval, MIA-Bench or VidCapBench</source>
        <translation>AnyCapEval、MIA-Bench 或 VidCapBench 的文件夹或文件</translation>
    </message>
    <message>
        <source>Records (*.jsonl *.json);;All files (*)</source>
        <translation>记录 (*.jsonl *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>模型和设备</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>平移时间</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>所有字幕条</translation>
    </message>
    <message>
        <source>Selected cues</source>
        <translation>选中的字幕条</translation>
    </message>
    <message>
        <source>Current cue and all after it</source>
        <translation>当前及其后的所有字幕条</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>时间量(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cues</source>
        <translation>字幕条(&amp;C)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShortcutsPage</name>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>No &amp;keys</source>
        <translation>无按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>该命令已使用这些按键。</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>“%1”正在使用这些按键，指定后将失去它们。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SoundView</name>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SpellTextEdit</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>将“%1”添加到我的词典</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePainter</name>
    <message>
        <source>This medium has no length: nothing to show in time.</source>
        <translation>此媒体没有时长：没有可按时间显示的内容。</translation>
    </message>
    <message>
        <source>Select a video or a sound in the media list, and its time is shown here.</source>
        <translation>在媒体列表中选择视频或音频，其时间轴将显示在此处。</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>number of a frame</comment>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>Measuring… %1 %</source>
        <translation>正在测量… %1%</translation>
    </message>
    <message>
        <source>No sound that can be read</source>
        <translation>没有可读取的声音</translation>
    </message>
    <message>
        <source>A</source>
        <comment>begin of the loop</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>end of the loop</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Shot</source>
        <comment>what an edge is drawn to</comment>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>what an edge is drawn to</comment>
        <translation>字幕条</translation>
    </message>
    <message>
        <source>Playhead</source>
        <comment>what an edge is drawn to</comment>
        <translation>播放头</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>what an edge is drawn to</comment>
        <translation>语音</translation>
    </message>
    <message>
        <source>Loop</source>
        <comment>what an edge is drawn to</comment>
        <translation>循环</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>what an edge is drawn to</comment>
        <translation>帧</translation>
    </message>
    <message>
        <source>%1 to %2, %3 s</source>
        <comment>start, end, duration</comment>
        <translation>%1 到 %2，%3 秒</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePanel</name>
    <message>
        <source>No cue stands at the playhead.</source>
        <translation>播放头处没有字幕条。</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>缩放(&amp;Z)：</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>时间轴缩放</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Cues in time. Left and right arrow keys go to the cue before and after.</source>
        <translation>按时间排列的字幕条。用左右方向键转到前一个或后一个字幕条。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelineView</name>
    <message>
        <source>%1 to %2</source>
        <comment>start, end</comment>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message>
        <source>Track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>…</source>
        <comment>button with more commands on tracks</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Add, rename or delete tracks</source>
        <translation>添加、重命名或删除轨道</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1（%n 个字幕条）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1，%2（%n 个字幕条）</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>新建轨道</translation>
    </message>
    <message>
        <source>Track properties</source>
        <translation>轨道属性</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackDialog</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its tag</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TransportBar</name>
    <message>
        <source>Position in the whole</source>
        <translation>在整个媒体中的位置</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Type a time to go there</source>
        <translation>输入时间以转到该处</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>时长 %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::VersionHistory</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Versions of this caption, newest first</source>
        <translation>此说明文字的版本，最新的在前</translation>
    </message>
    <message>
        <source>Show versions of</source>
        <translation>显示以下来源的版本</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>人工撰写</translation>
    </message>
    <message>
        <source>By models</source>
        <translation>模型生成</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Make it the &amp;caption</source>
        <translation>设为说明文字(&amp;C)</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>比较(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undecided again</source>
        <translation>恢复为待定(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WelcomePage</name>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked.</source>
        <translation>为图片、视频和音频起草、润色和检查说明文字。</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Removes the chosen project from this list; its file stays</source>
        <translation>从此列表中移除所选项目；其文件保留</translation>
    </message>
    <message>
        <source>Or drop pictures, films, sounds or a project here.</source>
        <translation>或将图片、视频、音频或项目拖放到此处。</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 (missing)
%2</source>
        <translation>%1（丢失）
%2</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>您打开的项目将列在此处。</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message>
        <source>Show all messages</source>
        <translation>显示所有消息</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>已检查的文件</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>停止添加文件</translation>
    </message>
    <message>
        <source>The project is being read or changed</source>
        <translation>正在读取或更改项目</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading a model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>未加载模型</translation>
    </message>
</context>
</TS>
