/** See lines.ts for the notation. */
export const freshSource = `
# missing-person zoo
男 5岁 红色短袖 白色运动鞋 熊猫馆 10分钟前 19900001234 => sex=male age=5 upper=红色短袖 shoes=白色运动鞋 zone=panda_lower|panda_upper when=-10 contactPhone=19900001234
女孩,四岁半,粉色连衣裙,凉鞋,猴山不见的,刚刚 => sex=female age=4.5 upper=粉色连衣裙 shoes=凉鞋 zone=primate when=-3
娃儿3岁多男的 穿蓝色背心 光脚板 儿童乐园 大概1点半走散 => sex=male age=3~3.9 upper=蓝色背心 shoes=光脚板/光脚/- zone=playground when=13:30
我妈七十三,灰外套黑裤子布鞋,东一门,十二点过走丢的 => sex=female age=73 upper=灰外套 shoes=布鞋 zone=gate_e1 when=12:20
6岁女娃儿 黄T恤 牛仔裤 小白鞋 鸟语林门口 半个钟头前 妈妈电话199 0000 5678 => sex=female age=6 upper=黄T恤 shoes=小白鞋 zone=aviary when=-30 contactPhone=19900005678
男童5睡,兰色上衣,黑鞋,下熊猫馆,两点十分 => sex=male age=5 upper=兰色上衣/蓝色上衣 shoes=黑鞋 zone=panda_lower when=14:10
老汉儿81岁 老年痴呆 白衬衣 黑布鞋 西门厕所那里 一个小时前 => sex=male age=81 upper=白衬衣 shoes=黑布鞋 zone=toilet_w when=-60
两岁男宝宝戴小黄帽穿绿色条纹短袖棕色凉鞋,恐龙谷,14:05 => sex=male age=2 upper=绿色条纹短袖 shoes=棕色凉鞋 zone=dinosaur when=14:05
女 8 紫色外套 黑色皮鞋 象馆 20分钟 19900007777 => sex=female age=8 upper=紫色外套 shoes=黑色皮鞋 zone=elephant when=-20 contactPhone=19900007777
妹妹五岁多,身高一米一,红白条纹衣服,粉凉鞋,虎山看老虎走散,上午十一点左右 => sex=female age=5~5.9 upper=红白条纹衣服 shoes=粉凉鞋 zone=tiger when=11:00
儿子十岁校服外套黑白运动鞋长颈鹿馆1点到1点半之间 => sex=male age=10 upper=校服外套 shoes=黑白运动鞋 zone=giraffe when=13:15
婆婆 68 花衬衫 灰裤子 老北京布鞋 餐饮区 中午 => sex=female age=68 upper=花衬衫 shoes=老北京布鞋 zone=food when=12:00
孙娃子7岁橙色卫衣,灰色运动裤,蓝球鞋。小火车站。刚才。电话19900003344 => sex=male age=7 upper=橙色卫衣 shoes=蓝球鞋 zone=tram when=-3 contactPhone=19900003344
小女孩,大概三四岁,白色纱裙,红皮鞋,湖边,2点 => sex=female age=3~4 upper=白色纱裙 shoes=红皮鞋 zone=waterfowl|lake when=14:00
男,6岁,1米2,奥特曼短袖,黑凉鞋,狮山,快半小时了 => sex=male age=6 upper=奥特曼短袖 shoes=黑凉鞋 zone=lion when=-28
女儿9岁 扎马尾 上身白色下身牛仔裙 帆布鞋 停车场 13:40 => sex=female age=9 upper=白色 shoes=帆布鞋 zone=parking when=13:40
爷爷七十多,藏青夹克,解放鞋,东门出口等车,11点半 => sex=male age=70~79 upper=藏青夹克 shoes=解放鞋 zone=gate_e1|gate_e2 when=11:30
1岁半女宝 粉色小熊连体衣 没穿鞋 母婴室 五分钟前 爸爸19900008080 => sex=female age=1.5 upper=粉色小熊连体衣 shoes=没穿鞋/- zone=nursery when=-5 contactPhone=19900008080
男娃4岁半 迷彩服 迷彩裤 黑靴子 熊山 一刻钟前 => sex=male age=4.5 upper=迷彩服 shoes=黑靴子 zone=bear when=-15
姐姐12岁弟弟不用管 她穿黑色T恤 白裤子 白色洞洞鞋 羊驼馆 1:20 => sex=female age=12 upper=黑色T恤 shoes=白色洞洞鞋 zone=alpaca when=13:20
我家老头子75,深蓝色中山装,黑皮鞋,犀牛河马馆,早上9点多 => sex=male age=75 upper=深蓝色中山装 shoes=黑皮鞋 zone=rhino_hippo when=9:15
细娃儿 女 三岁 米色毛衣 雪地靴 金鱼苑 才走丢几分钟 => sex=female age=3 upper=米色毛衣 shoes=雪地靴 zone=goldfish when=-5
# missing-person stadium
女 7岁 应援T恤白色 黑短裤 凉鞋 北门 十分钟前 199-0000-4321 => sex=female age=7 upper=应援T恤白色/T恤白色/白色应援T恤 shoes=凉鞋 zone=gate_n when=-10 contactPhone=19900004321
男孩8岁红色球衣10号白球鞋东看台散场时走散8点50 => sex=male age=8 upper=红色球衣/红色球衣10号 shoes=白球鞋 zone=stand_e when=20:50
儿子六岁 蓝色外套 蓝色鞋 卫生间 刚刚 => sex=male age=6 upper=蓝色外套 shoes=蓝色鞋 zone=toilet_n|toilet_s when=-3
老婆婆,80来岁,绿毛衣,黑棉鞋,地铁口,晚上七点半 => sex=female age=80~85 upper=绿毛衣 shoes=黑棉鞋 zone=metro_st when=19:30
小姑娘 11岁 灰色卫衣 白板鞋 检票口 20点30 妈妈 19900006161 => sex=female age=11 upper=灰色卫衣 shoes=白板鞋 zone=gate_n|gate_s|gate_e|gate_w when=20:30 contactPhone=19900006161
弟弟5岁穿恐龙睡衣绿色,拖鞋,南看台,半小时前 => sex=male age=5 upper=恐龙睡衣绿色/恐龙睡衣/绿色恐龙睡衣 shoes=拖鞋 zone=stand_s when=-30
男 9 黄色球衣 黄袜子 足球鞋 内场 2个小时前 => sex=male age=9 upper=黄色球衣 shoes=足球鞋 zone=infield when=-120
女生14岁 黑色卫衣 马丁靴 站立区 八点四十五 => sex=female age=14 upper=黑色卫衣 shoes=马丁靴 zone=pit when=20:45
爸爸66岁耳朵不好,灰西装,皮鞋,外广场,6点多就没看到了 => sex=male age=66 upper=灰西装 shoes=皮鞋 zone=plaza when=18:20
女娃 五岁 上面红的下面白的 粉鞋子 医疗点 9点整 => sex=female age=5 upper=红的/红 shoes=粉鞋子 zone=aid_st when=21:00
# missing-person street
幺儿 4岁 男 黑棉衣 毛毛鞋 小吃街 10分钟 => sex=male age=4 upper=黑棉衣 shoes=毛毛鞋 zone=food_row when=-10
妹儿6岁 红袄子 红靴靴 套圈那里 20点15 19900002020 => sex=female age=6 upper=红袄子 shoes=红靴靴 zone=games when=20:15 contactPhone=19900002020
妈 79岁 紫红色棉袄 黑布鞋 东口 1个半小时前 => sex=female age=79 upper=紫红色棉袄 shoes=黑布鞋 zone=entry_e when=-90
男孩 3岁 汪汪队外套 发光鞋 演出舞台 八点左右 => sex=male age=3 upper=汪汪队外套 shoes=发光鞋 zone=stage_sq when=20:00
7岁女,白羽绒服,灰雪地靴,厕所,刚不见 => sex=female age=7 upper=白羽绒服 shoes=灰雪地靴 zone=toilet_w_st|toilet_e_st when=-3
外公 85 黑大衣 老人鞋 公交站 下午5点 => sex=male age=85 upper=黑大衣 shoes=老人鞋 zone=bus_stop when=17:00
女儿两岁八个月 黄色棉服 白鞋 主街中段 40分钟前 => sex=female age=2.7 upper=黄色棉服 shoes=白鞋 zone=main_m when=-40
男娃儿10岁,穿的蓝白校服,脚上黑鞋,步行街,九点过五分 => sex=male age=10 upper=蓝白校服 shoes=黑鞋 zone=main_w|main_m|main_e when=21:05
# found-person zoo
捡到个小男孩,两三岁,黄短袖,蓝凉鞋,在羚羊馆哭 => sex=male age=2~3 upper=黄短袖 shoes=蓝凉鞋 zone=antelope
走失女童约5岁 白T恤 花裙子 红凉鞋 游客中心 13点50发现 => sex=female age=5 upper=白T恤 shoes=红凉鞋 zone=visitor_centre when=13:50
老太太八十左右说不清家在哪,黑色棉衣,布鞋,西门,刚送来 => sex=female age=80 upper=黑色棉衣 shoes=布鞋 zone=gate_w when=-3
男 4岁 自称姓王 灰色马甲 运动鞋 水禽湖 20分钟前 => sex=male age=4 upper=灰色马甲 shoes=运动鞋 zone=waterfowl when=-20
保洁送来一个女娃,1岁多,不会说话,粉衣服,没穿鞋子,儿童乐园厕所,2点20 => sex=female age=1~1.9 upper=粉衣服 shoes=没穿鞋子/- zone=toilet_play when=14:20
爷爷 70几 咖啡色夹克 黑皮鞋 警务站 1点 => sex=male age=70~79 upper=咖啡色夹克 shoes=黑皮鞋 zone=police when=13:00
# found-person stadium
男孩7岁 阿根廷球衣 白鞋 南门 刚才志愿者带来的 => sex=male age=7 upper=阿根廷球衣 shoes=白鞋 zone=gate_s when=-3
小妹妹4岁穿蓬蓬裙,银色鞋子,东区看台,20:40 => sex=female age=4 upper=蓬蓬裙 shoes=银色鞋子 zone=stand_e when=20:40
喝醉的男的40岁左右 黑衬衫 皮鞋 环廊 9点 => sex=male age=40 upper=黑衬衫 shoes=皮鞋 zone=concourse when=21:00
# found-person street
女孩5岁 绿棉袄 白鞋 充气城堡 5分钟前 => sex=female age=5 upper=绿棉袄 shoes=白鞋 zone=games when=-5
阿婆 90 深色外套 拖鞋 北支巷 晚上八点十分 => sex=female age=90 upper=深色外套 shoes=拖鞋 zone=lane_n when=20:10
# lost-item zoo
苹果手机15 黑色 透明壳 掉在熊猫馆 1点 => category=phone colour=黑色 brand=苹果 zone=panda_lower|panda_upper when=13:00
棕色长款钱包,有身份证和500块,儿童乐园,12点半,19900001111 => category=wallet colour=棕色 zone=playground when=12:30 contactPhone=19900001111
蓝色雨伞 忘在厕所 => category=umbrella colour=蓝色 zone=toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w
小天才电话手表 粉色 猴山 上午 => category=smart_watch colour=粉色 brand=小天才 zone=primate when=10:00
身份证 尾号 3 4 5 6 不晓得哪里掉的 => category=id_document number=3456 zone=-/other
车钥匙 丰田的 停车场 昨天下午 => category=key brand=丰田 zone=parking when=10-01T15:00
华为mate60 白 象馆 刚刚 机主电话19900002222 => category=phone colour=白 brand=华为 zone=elephant when=-3 contactPhone=19900002222
娃儿的水壶 绿色的 恐龙图案 鹿苑 => category=water_bottle colour=绿色的/绿色 zone=deer
黑框眼镜,虎山,14点左右 => category=glasses colour=黑 zone=tiger when=14:00
公交卡1张 学生卡 狮虎山 半小时前 => category=bank_card zone=lion when=-30
佳能相机 黑色 带包 小火车上 11点到12点 => category=camera colour=黑色 brand=佳能 zone=tram when=11:30~wide
# lost-item stadium
白色airpods一个 右耳 北看台 散场 => category=earphones colour=白色 brand=airpods/AirPods/- zone=stand_n
荧光棒 蓝色 看台上层 8点 => category=fan_merch colour=蓝色 zone=stand_upper when=20:00
充电宝 小米 白的 安检口收走的 => category=power_bank colour=白的/白 brand=小米 zone=security
黑色双肩包 耐克 里头有电脑 地铁口 7点20 19900003030 => category=backpack colour=黑色 brand=耐克 zone=metro_st when=19:20 contactPhone=19900003030
驾驶证 张某 停车场 => category=id_document zone=parking_st
金项链断了 东看台 九点钟 => category=jewellery colour=金/- zone=stand_e when=21:00
门票两张 A区 检票口掉的 十分钟前 => category=ticket zone=gate_n|gate_s|gate_e|gate_w when=-10
灰色鸭舌帽 MLB 网约车上 => category=hat colour=灰色 brand=MLB zone=ride
# lost-item street
红米手机 蓝色 小吃摊 8点半 => category=phone colour=蓝色 brand=红米 zone=food_row when=20:30
钱包,红色,头有2000多块钱,中心广场,一个小时前 => category=wallet colour=红色 zone=square when=-60
建行卡 尾号8812 打车点 => category=bank_card brand=建行/- number=8812 zone=taxi
娃儿的外套 黄色 巴拉巴拉 充气城堡 => category=clothing colour=黄色 brand=巴拉巴拉 zone=games
钥匙一串 3把 有个小熊挂件 主街 => category=key zone=main_w|main_m|main_e
# found-item zoo
捡到黑色OPPO手机 下熊猫馆长椅上 10分钟前 => category=phone colour=黑色 brand=OPPO zone=panda_lower when=-10
粉色儿童水杯 迪士尼 猴山 => category=water_bottle colour=粉色 brand=迪士尼 zone=primate
现金320元 地上 餐饮区 1点半 => category=cash zone=food when=13:30
遮阳伞 花的 观光车 => category=umbrella colour=花的/花/- zone=tram
折叠婴儿推车 灰色 东二门 12点过 => category=stroller colour=灰色 zone=gate_e2 when=12:20
银色手镯 母婴室台子上 => category=jewellery colour=银色 zone=nursery
男士手表 卡西欧 黑 厕所洗手台 西门 => category=watch colour=黑 brand=卡西欧 zone=toilet_w/gate_w
毛绒玩具 兔子 白色 可爱动物区 => category=toy colour=白色 zone=petting
# found-item stadium
身份证一张 尾号0 0 2 X 北检票口 => category=id_document number=002X zone=gate_n
相机镜头盖 尼康 内场 20:10 => category=camera brand=尼康 zone=infield when=20:10
一只蓝牙耳机 华为 白色 医疗点 => category=earphones colour=白色 brand=华为 zone=aid_st
手幅灯牌一堆 站立区 散场后 => category=fan_merch zone=pit
黑色女士挎包 蔻驰 南区卫生间 9点05 19900004040捡的 => category=handbag colour=黑色 brand=蔻驰 zone=toilet_s when=21:05 contactPhone=19900004040
# found-item street
围巾 红格子 演出舞台下面 => category=scarf_gloves colour=红 zone=stage_sq
小孩鞋子一只 蓝色 左脚 套圈 7点半 => category=shoes colour=蓝色 zone=games when=19:30
拐杖 木头的 西段公厕 => category=mobility_aid colour=木头/- zone=toilet_w_st
iPad 银色 灰套子 文创摊 半个小时前 => category=tablet colour=银色 brand=iPad/- zone=craft_row when=-30
# missing-person zoo
女儿不见了 4岁 => sex=female age=4
老人走失,男,穿得黑黢黢的,猴山 => sex=male upper=- zone=primate
两个娃儿,男的6岁女的4岁,都穿红衣服,恐龙谷 => age=4|6/6|4/6/- sex=male|female/-/male upper=红衣服 zone=dinosaur
# lost-item zoo
东西掉了 包 黑的 => category=handbag colour=黑的/黑
手机掉厕所了 小米13 => category=phone brand=小米 zone=toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w
# found-item stadium
捡到学生证重庆大学的 看台上 => category=id_document zone=-/stand_e|stand_s|stand_w|stand_n|stand_upper
# lost-item street
共享充电宝没还,绿色,地铁口,6点多 => category=power_bank colour=绿色 zone=metro_w when=18:20
# found-person zoo
男娃娃,不说话,哭,蓝衣服 => sex=male upper=蓝衣服
# missing-person zoo
男宝两岁多点,红色小马甲,白裤子,棕色小皮鞋,大象那里,十点来钟 => sex=male age=2~2.9 upper=红色小马甲 shoes=棕色小皮鞋 zone=elephant when=10:00/10:15
婆娘家老人走丢 女 七十五六岁 酱红色棉袄 老年健步鞋 西门 早上八点过 => sex=female age=75|76 upper=酱红色棉袄 shoes=老年健步鞋/健步鞋 zone=gate_w when=8:20
10岁小学生(男)短袖白的裤子蓝的运动鞋黑的,猛禽馆,13:05-13:10 => sex=male age=10 upper=短袖白的/白短袖/白的短袖 shoes=运动鞋黑的/黑运动鞋 zone=raptor when=13:07
妹崽 3岁 紫色毛线衣 紫色鞋 儿童乐园沙坑 5、6分钟前 => sex=female age=3 upper=紫色毛线衣 shoes=紫色鞋 zone=playground when=-5
老年女性,约70岁,短发,紫红花上衣,黑色裤子,黑色布鞋,在茶园附近走失,时间上午10时许 => sex=female age=70 upper=紫红花上衣/紫红上衣 shoes=黑色布鞋 zone=food when=10:00/10:15
男孩,4岁,外面灰色棉服里面红毛衣,黑棉鞋,恐龙谷,二十多分钟 => sex=male age=4 upper=灰色棉服 shoes=黑棉鞋 zone=dinosaur when=-22
我侄儿7岁 球衣23号 黄色 篮球鞋 豹馆 半小时不到 => sex=male age=7 upper=球衣/黄色球衣/球衣黄色 shoes=篮球鞋 zone=leopard when=-28
侄女 11 岁,一身黑,白鞋,两爬馆,12点到12点半 => sex=female age=11 upper=黑/一身黑 shoes=白鞋 zone=reptile when=12:15
女儿四岁多,身穿浅紫色羽绒服,脚穿粉色雪地靴,在梅花鹿那走散的,约13时40分 => sex=female age=4~4.9 upper=浅紫色羽绒服 shoes=粉色雪地靴 zone=deer when=13:40
幼儿园大班男娃 6岁 园服黄色 白鞋 科普教室 11:45左右 => sex=male age=6 upper=园服黄色/黄色园服 shoes=白鞋 zone=classroom when=11:45
老头,八十一岁,驼背,中山装灰色,布鞋,水禽湖边,一个多小时 => sex=male age=81 upper=中山装灰色/灰色中山装 shoes=布鞋 zone=waterfowl when=-70
女 6 T恤粉色 裙子蓝色 凉鞋白色 袋鼠 刚刚才走散 => sex=female age=6 upper=T恤粉色/粉色T恤 shoes=凉鞋白色/白色凉鞋 zone=kangaroo when=-3
儿子三岁,老虎馆前面,深灰卫衣,灰鞋,两点左右,我电话19900001010 => sex=male age=3 upper=深灰卫衣 shoes=灰鞋 zone=tiger when=14:00 contactPhone=19900001010
嬢嬢65,精神不好,披头散发,红外套,拖鞋,轻轨站,早上 => sex=female age=65 upper=红外套 shoes=拖鞋 zone=metro when=9:00~wide
5岁女孩头戴粉蝴蝶结白底碎花裙红色小皮靴鸟语林下午1点20 => sex=female age=5 upper=白底碎花裙 shoes=红色小皮靴 zone=aviary when=13:20
# missing-person stadium
男7岁 灰色连帽衫 牛仔裤 VANS鞋 东看台C区 20:45 => sex=male age=7 upper=灰色连帽衫 shoes=VANS鞋 zone=stand_e when=20:45
小女儿5岁,粉色应援服,发光凉鞋,周边摊位,20分钟左右 => sex=female age=5 upper=粉色应援服 shoes=发光凉鞋 zone=merch when=-20
老公 45 喝多了 深蓝polo衫 休闲鞋 停车场 9点前 => sex=male age=45 upper=深蓝polo衫 shoes=休闲鞋 zone=parking_st when=21:00
女孩 17 白色卫衣印字 老爹鞋 东门 8点10分左右 => sex=female age=17 upper=白色卫衣 shoes=老爹鞋 zone=gate_e when=20:10
外甥6岁 牛仔衣 黑裤子 红白球鞋 上层看台厕所 8点25 => sex=male age=6 upper=牛仔衣 shoes=红白球鞋 zone=stand_upper when=20:25
# missing-person street
囡囡 2岁半 白色绒毛外套 红帽子 小红靴 南支巷 8点刚过 => sex=female age=2.5 upper=白色绒毛外套 shoes=小红靴 zone=lane_s when=20:05
爸 74 灰色羽绒服 旧军鞋 东西口分不清 车站 七点来钟 => sex=male age=74 upper=灰色羽绒服 shoes=旧军鞋 zone=bus_stop when=19:00/19:15
男童五岁,蓝黑格子外套,蓝色运动鞋,志愿者说最后在文创摊,二十点三十五分 => sex=male age=5 upper=蓝黑格子外套 shoes=蓝色运动鞋 zone=craft_row when=20:35
# found-person zoo
一个走丢的小女孩 看起来四五岁 穿黄色雨衣 雨靴 犀牛馆 十分钟前送来 => sex=female age=4|5 upper=黄色雨衣 shoes=雨靴 zone=rhino_hippo when=-10
老大爷,说自己82了,深蓝布衣,草鞋,东二门,1点过 => sex=male age=82 upper=深蓝布衣 shoes=草鞋 zone=gate_e2 when=13:20
男孩哭着找妈妈 大约六岁 条纹T 短裤 一只鞋掉了 猴馆 => sex=male age=6 upper=条纹T shoes=-/鞋 zone=primate
# lost-item zoo
oppo reno 8 渐变蓝 手机壳是小熊 犀牛馆 13点10分左右 => category=phone colour=渐变蓝/蓝 brand=oppo zone=rhino_hippo when=13:10
老人机 黑色 直板 诺基亚 轻轨站 早上 => category=phone colour=黑色 brand=诺基亚 zone=metro when=9:00~wide
娃儿的红领巾和书包 书包蓝色 奥特曼的 恐龙谷 => category=backpack colour=蓝色 brand=奥特曼 zone=dinosaur
医保卡 尾号二三四五 游客中心 => category=id_document/bank_card number=-/2345 zone=visitor_centre
折叠伞(藏青) 虎山凉亭 2点不到 => category=umbrella colour=藏青 zone=tiger when=13:55
iPad mini 粉壳 餐饮区桌上 12点20-12点40 => category=tablet colour=粉 brand=iPad/- zone=food when=12:30
金戒指,周大福,母婴室洗手台,1个小时前左右 => category=jewellery colour=金/- brand=周大福 zone=nursery when=-60
宝宝推车上的粉色毯子 羊驼馆 刚才 => category=daily_goods/baby colour=粉色 zone=alpaca when=-3
丢失现金约1200元(蓝色信封装) 东门售票处 上午11时 => category=cash colour=蓝色/- zone=gate_e1|gate_e2 when=11:00
# lost-item stadium
票根身份证一起掉了 身份证尾号 5 5 1 X 南门 19:20 => category=id_document/ticket number=551X zone=gate_s when=19:20
华为watch 黑色表带 内场 8点40左右 => category=smart_watch/watch colour=黑色 brand=华为 zone=infield when=20:40
相机 索尼A7 黑 带长焦 看台西 => category=camera colour=黑 brand=索尼 zone=stand_w/-
# found-item zoo
小孩帽子 黄 鸭子图案 水禽湖 => category=hat colour=黄 zone=waterfowl
蓝色水壶 上面写着王小明 虎山石凳 12:10 => category=water_bottle colour=蓝色 zone=tiger when=12:10
单只黑色蓝牙耳机无盒 猴山栏杆边 => category=earphones colour=黑色 zone=primate
游客交来钱包1个(棕) 内有200元 建行卡 下熊猫馆门口 => category=wallet colour=棕 zone=panda_lower
# found-item street
一把黑色自动伞 摊位下面捡的 小吃街 => category=umbrella colour=黑色 zone=food_row
vivo手机 锁屏小狗 白色 套圈摊前 20:50 => category=phone colour=白色 brand=vivo zone=games when=20:50
钥匙串 有门禁卡 蓝色 主街东段垃圾桶旁 => category=key colour=蓝色 zone=main_e
`
