/** See lines.ts for the notation. */
export const heldOutSource = `
# missing-person zoo
走丢一个女娃娃五岁半穿粉红色外套,灰裤子,粉红鞋子,在猴子那边,大概一点四十 => sex=female age=5.5 upper=粉红色外套 shoes=粉红鞋子 zone=primate when=13:40
男孩7岁 蓝条纹t恤 黑短裤 白凉鞋 上熊猫馆 15分钟 1990000 2468 => sex=male age=7 upper=蓝条纹t恤 shoes=白凉鞋 zone=panda_upper when=-15 contactPhone=19900002468
我老公妈妈 82岁 老年痴呆 暗红色棉背心 黑布鞋 象馆门口 11点20 => sex=female age=82 upper=暗红色棉背心 shoes=黑布鞋 zone=elephant when=11:20
4岁 男 白衣服 蓝裤子 红凉鞋 鸟语林 刚刚走散 => sex=male age=4 upper=白衣服 shoes=红凉鞋 zone=aviary when=-3
女,十一岁,校服,白鞋,虎山,两点钟 => sex=female age=11 upper=校服 shoes=白鞋 zone=tiger when=14:00
小男娃娃,2岁零3个月,黄色小鸭子衣服,蓝色学步鞋,餐馆,12点40几 => sex=male age=2.25 upper=黄色小鸭子衣服 shoes=蓝色学步鞋 zone=food when=12:45
儿子 8 绿马甲 迷彩鞋 恐龙谷 10来分钟前 => sex=male age=8 upper=绿马甲 shoes=迷彩鞋 zone=dinosaur when=-12
孙女6岁,红色汉服,绣花鞋,鹿苑拍照走丢的,1点左右,联系19900009876 => sex=female age=6 upper=红色汉服 shoes=绣花鞋 zone=deer when=13:00 contactPhone=19900009876
外婆76 灰白头发 花布衫 塑料凉鞋 电瓶车站 早上十点半 => sex=female age=76 upper=花布衫 shoes=塑料凉鞋 zone=tram when=10:30
3岁半男孩 蜘蛛侠卫衣 亮灯鞋 东一门 刚才 妈妈手机 199 0000 1357 => sex=male age=3.5 upper=蜘蛛侠卫衣 shoes=亮灯鞋 zone=gate_e1 when=-3 contactPhone=19900001357
女孩儿9岁多 蓝色连衣裙 白袜子黑皮鞋 两栖爬行动物馆 1点半到2点 => sex=female age=9~9.9 upper=蓝色连衣裙 shoes=黑皮鞋 zone=reptile when=13:45
男孩六睡白色上衣黑色运动裤灰色运动协羊驼馆十分钟钱 => sex=male age=6 upper=白色上衣 shoes=灰色运动协/灰色运动鞋 zone=alpaca when=-10
爹爹77岁,戴草帽,军绿色外套,胶鞋,停车场,9点半就不见了 => sex=male age=77 upper=军绿色外套 shoes=胶鞋 zone=parking when=9:30
女宝 1岁8个月 白色连体衣 粉色凉鞋 下馆 5分钟 => sex=female age=1.7 upper=白色连体衣 shoes=粉色凉鞋 zone=panda_lower when=-5
弟娃儿5岁,身高110,海绵宝宝T恤,牛仔短裤,白球鞋,儿童乐园,一个小时了 => sex=male age=5 upper=海绵宝宝T恤 shoes=白球鞋 zone=playground when=-60
男,三岁,深蓝羽绒服,棉鞋,科普馆,下午1点 => sex=male age=3 upper=深蓝羽绒服 shoes=棉鞋 zone=classroom when=13:00
老人 女 88 黑衣黑裤 老人鞋 西大门 中午12点过 => sex=female age=88 upper=黑衣 shoes=老人鞋 zone=gate_w when=12:20
女儿七岁半穿白色纱裙子背个粉书包银色凉鞋湖边2点多一点 => sex=female age=7.5 upper=白色纱裙子/白色纱裙 shoes=银色凉鞋 zone=waterfowl|lake when=14:05
男孩12岁,1米5,黑色短袖,黑色长裤,黑鞋,东门,一点过几分 => sex=male age=12 upper=黑色短袖 shoes=黑鞋 zone=gate_e1|gate_e2 when=13:05
妹妹四岁,格子衬衫,背带裤,小皮鞋,厕所出来就没看到,两分钟前 => sex=female age=4 upper=格子衬衫 shoes=小皮鞋 zone=toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w when=-2
5岁女 橘色T恤 橘色短裤 拖鞋 旋转木马 14点10分 爸爸19900004455 => sex=female age=5 upper=橘色T恤 shoes=拖鞋 zone=playground when=14:10 contactPhone=19900004455
娃儿8岁,男,上衣灰的,裤子黑的,鞋子红的,熊山,刚不在了 => sex=male age=8 upper=灰的/灰/上衣灰的 shoes=红的/红/鞋子红的 zone=bear when=-3
# missing-person stadium
男娃9岁 皇马球衣 白色 蓝球鞋 西看台 晚上8点 => sex=male age=9 upper=皇马球衣/皇马球衣白色 shoes=蓝球鞋 zone=stand_w when=20:00
女 6岁 荧光绿外套 黑鞋 周边售卖点 半小时前 1 9 9 0 0 0 0 7 3 7 3 => sex=female age=6 upper=荧光绿外套 shoes=黑鞋 zone=merch when=-30 contactPhone=19900007373
孩子5岁男孩,红T恤,散场的时候在南检票口挤散了,灰运动鞋,九点差五分 => sex=male age=5 upper=红T恤 shoes=灰运动鞋 zone=gate_s when=20:55
我妈妈 70岁整 紫色羽绒马甲 棉鞋 接驳车站 7点40 => sex=female age=70 upper=紫色羽绒马甲 shoes=棉鞋 zone=bus when=19:40
女,13,白色短T,牛仔短裤,帆布鞋,摇滚区,20:25 => sex=female age=13 upper=白色短T shoes=帆布鞋 zone=pit when=20:25
4岁男孩穿小黄人雨衣,雨靴,外广场,刚刚,电话:19900006543 => sex=male age=4 upper=小黄人雨衣 shoes=雨靴 zone=plaza when=-3 contactPhone=19900006543
爷爷80 灰夹克 旅游鞋 地铁站 六点半 => sex=male age=80 upper=灰夹克 shoes=旅游鞋 zone=metro_st when=18:30
女孩十岁粉色冲锋衣粉鞋小卖部一刻钟前 => sex=female age=10 upper=粉色冲锋衣 shoes=粉鞋 zone=food_st when=-15
男 7 背心 短裤 洞洞鞋 厕所 二十分钟前 => sex=male age=7 upper=背心 shoes=洞洞鞋 zone=toilet_n|toilet_s when=-20
女娃 8岁 米白色毛衣 棕色靴子 停车场 8点到8点半 => sex=female age=8 upper=米白色毛衣 shoes=棕色靴子 zone=parking_st when=20:15
# missing-person street
男,5岁,红马褂,虎头鞋,夜市摊,15分钟前 => sex=male age=5 upper=红马褂 shoes=虎头鞋 zone=food_row when=-15
女3岁,白棉袄,粉棉鞋,主街东段,八点零五分,19900001717 => sex=female age=3 upper=白棉袄 shoes=粉棉鞋 zone=main_e when=20:05 contactPhone=19900001717
老妈72岁 驼色大衣 黑短靴 西口 7点过 => sex=female age=72 upper=驼色大衣 shoes=黑短靴 zone=entry_w when=19:20
男娃娃6岁穿绿色羽绒服黑裤子白运动鞋小吃街刚跑丢 => sex=male age=6 upper=绿色羽绒服 shoes=白运动鞋 zone=food_row when=-3
十二岁女生,黑长款羽绒服,白色板鞋,手工摊,三刻钟前 => sex=female age=12 upper=黑长款羽绒服 shoes=白色板鞋 zone=craft_row when=-45
小孙子,一岁十个月,虎皮连体衣,学步鞋,广场,10分钟 => sex=male age=1.8 upper=虎皮连体衣 shoes=学步鞋 zone=square when=-10
女 15岁 校服蓝白 白鞋 公厕 8点一刻 => sex=female age=15 upper=校服蓝白/蓝白校服/校服 shoes=白鞋 zone=toilet_w_st|toilet_e_st when=20:15
老伯 69 黑毛呢外套 布鞋 中心广场 下午6点半 => sex=male age=69 upper=黑毛呢外套 shoes=布鞋 zone=square when=18:30
# found-person zoo
女童3岁左右,穿红色卫衣灰裤子,一双白球鞋,虎山石梯上,1点55 => sex=female age=3 upper=红色卫衣 shoes=白球鞋 zone=tiger when=13:55
捡到男孩一个 五六岁 蓝马甲 黑鞋 小熊猫馆 => sex=male age=5~6 upper=蓝马甲 shoes=黑鞋 zone=red_panda
婆婆70多岁记不得路,碎花上衣,黑裤子,解放鞋,轻轨站,半个钟头前 => sex=female age=70~79 upper=碎花上衣 shoes=解放鞋 zone=metro when=-30
男 2岁 绿衣服 光脚 曲桥 刚才 => sex=male age=2 upper=绿衣服 shoes=光脚/- zone=lake when=-3
女孩自己走到服务台,6岁,黄裙子,凉鞋,十二点四十 => sex=female age=6 upper=黄裙子 shoes=凉鞋 zone=visitor_centre when=12:40
爷爷穿灰色毛衣和黑皮鞋,大概75,熊猫馆厕所,一点 => sex=male age=75 upper=灰色毛衣 shoes=黑皮鞋 zone=toilet_panda when=13:00
# found-person stadium
男童 4岁 小老虎外套 红鞋 北看台 20点50 => sex=male age=4 upper=小老虎外套 shoes=红鞋 zone=stand_n when=20:50
姑娘19岁晕倒 白T恤 短裙 帆布鞋 内场 10分钟前 => sex=female age=19 upper=白T恤 shoes=帆布鞋 zone=infield when=-10
奶奶,65岁上下,黑底红花衣服,布鞋,环廊,刚刚 => sex=female age=65 upper=黑底红花衣服 shoes=布鞋 zone=concourse when=-3
# found-person street
妹妹约4岁,粉羽绒服,棕雪地靴,舞台,8点20左右 => sex=female age=4 upper=粉羽绒服 shoes=棕雪地靴 zone=stage_sq when=20:20
大爷 78 蓝布棉袄 棉鞋 东口 一小时前 => sex=male age=78 upper=蓝布棉袄 shoes=棉鞋 zone=entry_e when=-60
# lost-item zoo
手机 vivo 蓝色 磨砂壳 猴山 大概1点多 19900002323 => category=phone colour=蓝色 brand=vivo zone=primate when=13:20 contactPhone=19900002323
丢了一把黑色长柄伞,鸟语林凳子上,上午11点 => category=umbrella colour=黑色 zone=aviary when=11:00
孩子的粉色书包,卡拉羊,餐饮区,中午 => category=backpack colour=粉色 brand=卡拉羊 zone=food when=12:00
学生证 尾号7 7 0 1 东二门 => category=id_document number=7701 zone=gate_e2
保温杯 银色 膳魔师 忘在长颈鹿馆 半小时前 => category=water_bottle colour=银色 brand=膳魔师 zone=giraffe when=-30
一串钥匙带红绳 停车场 => category=key colour=红/- zone=parking
红色小推车,好孩子牌,袋鼠苑,刚才还在 => category=stroller colour=红色 brand=好孩子 zone=kangaroo when=-3
助听器 肉色 恐龙园 12点 => category=mobility_aid colour=肉色 zone=dinosaur when=12:00
大疆无人机 白 露天舞台 昨天上午 => category=camera colour=白 brand=大疆 zone=stage when=10-01T10:00
银戒指 水禽湖边 2点 => category=jewellery colour=银 zone=waterfowl when=14:00
墨镜,雷朋,黑色,观光车站,一个钟头前 => category=glasses colour=黑色 brand=雷朋 zone=tram when=-60
# lost-item stadium
oppo手机黑色 东看台 8点多 => category=phone colour=黑色 brand=oppo zone=stand_e when=20:20
钱包黑色 里有身份证银行卡 南检票口 19点半 19900006767 => category=wallet colour=黑色 zone=gate_s when=19:30 contactPhone=19900006767
应援棒 粉白色 站立区 => category=fan_merch colour=粉白色 zone=pit
蓝色围巾 球队的 西看台 散场时 => category=scarf_gloves colour=蓝色 zone=stand_w
耳机仓 白色 苹果的 小卖部 => category=earphones colour=白色 brand=苹果 zone=food_st
门票 手机里截图没用 纸质的 安检口 => category=ticket zone=security
佳明手表 黑色 内场 九点 => category=smart_watch/watch colour=黑色 brand=佳明 zone=infield when=21:00
棕色拉杆箱 20寸 存包处 => category=luggage colour=棕色 zone=confiscate
# lost-item street
电动车钥匙 雅迪 停车场 七点 => category=key brand=雅迪 zone=parking_str when=19:00
三星手机折叠屏 紫色 烧烤摊 刚刚 => category=phone colour=紫色 brand=三星 zone=food_row when=-3
娃儿的帽子,黄色,小熊的,广场,8点 => category=hat colour=黄色 zone=square when=20:00
银行卡 工行 尾号 6 0 2 1 主街中段 => category=bank_card brand=工行/- number=6021 zone=main_m
现金 装红包里 1000 舞台前面 20分钟前 => category=cash colour=- zone=stage_sq when=-20
# found-item zoo
小米充电宝 黑 上馆 1点10 => category=power_bank colour=黑 brand=小米 zone=panda_upper when=13:10
儿童凉鞋一只,粉色,儿童乐园沙池 => category=shoes colour=粉色 zone=playground
捡到卡包,黑的,里面社保卡,西门卫生间,刚才 => category=wallet colour=黑的/黑 zone=toilet_w when=-3
老花镜 黑框 游客中心柜台 => category=glasses colour=黑/黑框 zone=visitor_centre
玩具车 红的 虎山 => category=toy colour=红的/红 zone=tiger
轮椅 租的 灰色 东一门 中午12点 => category=mobility_aid colour=灰色 zone=gate_e1 when=12:00
奶瓶 贝亲 母婴室 十分钟前 => category=baby brand=贝亲 zone=nursery when=-10
身份证 尾号021X 轨道站 14点 => category=id_document number=021X zone=metro when=14:00
# found-item stadium
黑色手机 华为 碎屏 北检票口 20点20 => category=phone colour=黑色 brand=华为 zone=gate_n when=20:20
白色渔夫帽 上层看台 => category=hat colour=白色 zone=stand_upper
钥匙2把 奔驰 网约车候车区 9点 => category=key brand=奔驰 zone=ride when=21:00
灯牌 红色 南看台座位下 散场 => category=fan_merch colour=红色 zone=stand_s
外套 灰色 李宁 医疗点 8点50 19900008989送来 => category=clothing colour=灰色 brand=李宁 zone=aid_st when=20:50 contactPhone=19900008989
# found-item street
苹果手机 紫 小吃摊位区 20分钟前 => category=phone colour=紫 brand=苹果 zone=food_row when=-20
手套一双 黑色 皮的 公交站 => category=scarf_gloves colour=黑色 zone=bus_stop
毛绒娃娃 草莓熊 粉色 套圈 => category=toy colour=粉色 brand=草莓熊 zone=games
钱 一百三 地铁口 7点半 => category=cash zone=metro_w when=19:30
# missing-person zoo
小孩丢了,男孩,6岁,黄衣服 => sex=male age=6 upper=黄衣服
我女儿,三岁,熊猫那里走散的,穿白裙子 => sex=female age=3 upper=白裙子 zone=panda_lower|panda_upper
女 5 粉裙 白凉鞋 喂动物那里 1点三刻 => sex=female age=5 upper=粉裙 shoes=白凉鞋 zone=petting when=13:45
妈妈带娃上厕所娃儿不见了,男,2岁半,蓝上衣,西门厕所,10分钟不到 => sex=male age=2.5 upper=蓝上衣 zone=toilet_w when=-10
外公 七十九 灰帽子 蓝色夹克 黑布鞋 茶园喝茶 吃完饭1点左右 => sex=male age=79 upper=蓝色夹克 shoes=黑布鞋 zone=food when=13:00
男生 13 黑色卫衣 AJ鞋 停车场 => sex=male age=13 upper=黑色卫衣 shoes=AJ鞋 zone=parking
龙凤胎中的女孩 5岁 黄色防晒衣 白凉鞋 孔雀 14:15 => sex=female age=5 upper=黄色防晒衣 shoes=白凉鞋 zone=aviary when=14:15
女孩 八岁 140公分 短发 绿色短袖 白色短裤 猩猩馆 12:30 19900001212 => sex=female age=8 upper=绿色短袖 zone=ape when=12:30 contactPhone=19900001212
男孩,皮肤黑,胖,7岁,蓝白条T恤,灰鞋子,河马馆,快两点 => sex=male age=7 upper=蓝白条T恤 shoes=灰鞋子 zone=rhino_hippo when=14:00
我婆婆今年84了,黑色棉裤,红棉袄,黑棉鞋,东一门卖票那里,11点过 => sex=female age=84 upper=红棉袄 shoes=黑棉鞋 zone=gate_e1 when=11:20
娃1岁2个月男宝坐蓝色推车穿灰色背心恐龙谷五分钟前 => sex=male age=1.2 upper=灰色背心 zone=dinosaur when=-5
女童 6岁 粉色上衣 紫色裤子 水晶鞋 狼馆 十几分钟 电话幺九九零零零零五五五五 => sex=female age=6 upper=粉色上衣 shoes=水晶鞋 zone=dhole when=-15 contactPhone=19900005555/-
男,4岁,红色马甲白色打底,黑运动鞋,豹子那里,13点整 => sex=male age=4 upper=红色马甲 shoes=黑运动鞋 zone=leopard when=13:00
幺妹3岁半 花裙子 凉鞋 猴山 两点 => sex=female age=3.5 upper=花裙子 shoes=凉鞋 zone=primate when=14:00
小妹娃儿 5岁 牛仔外套 白鞋 金丝猴 差不多20分钟 => sex=female age=5 upper=牛仔外套 shoes=白鞋 zone=primate when=-20
岳父78 迷路 老年证挂脖子 白衬衫 凉鞋 天鹅湖 一点半 => sex=male age=78 upper=白衬衫 shoes=凉鞋 zone=waterfowl when=13:30
10岁男孩子戴眼镜,紫色T恤,黑色凉鞋,科普教室,10点 => sex=male age=10 upper=紫色T恤 shoes=黑色凉鞋 zone=classroom when=10:00
女孩7岁1米25长头发红发夹白T恤蓝裙子老鹰那里半小时前 => sex=female age=7 upper=白T恤 zone=raptor when=-30
姑娘5岁穿奶奶织的红毛衣,黑裤子,红棉鞋,西门,刚刚 => sex=female age=5 upper=红毛衣/奶奶织的红毛衣 shoes=红棉鞋 zone=gate_w when=-3
# missing-person stadium
儿子7岁红衣服5号座位东区8点20走丢 => sex=male age=7 upper=红衣服 zone=stand_e when=20:20
女儿 16 黑T 白裤 联系不上 手机关机 内场 7点 => sex=female age=16 upper=黑T zone=infield when=19:00
我爸71岁,浅蓝衬衣,深色裤子,黑皮鞋,东检票口进来以后,18点40 => sex=male age=71 upper=浅蓝衬衣 shoes=黑皮鞋 zone=gate_e when=18:40
男童 3岁 荧光手环 黄短袖 蓝色凉鞋 卖水点 8点55 => sex=male age=3 upper=黄短袖 shoes=蓝色凉鞋 zone=food_st when=20:55
小学生 男 9 岁 校 服 白 球鞋 北门 刚才 => sex=male age=9 upper=校服/校_服 shoes=白球鞋/白_球鞋 zone=gate_n when=-3
女的 30岁 孕妇 白色连衣裙 平底鞋 厕所排队 半个小时前 => sex=female age=30 upper=白色连衣裙 shoes=平底鞋 zone=toilet_n|toilet_s when=-30
男,八岁半,蓝色球衣7号,黑球鞋,上层看台,二十点十分,19900003131 => sex=male age=8.5 upper=蓝色球衣/蓝色球衣7号 shoes=黑球鞋 zone=stand_upper when=20:10 contactPhone=19900003131
妹妹 4 岁 粉 衣服 打车点 10 分钟 => sex=female age=4 upper=粉衣服/粉_衣服 zone=ride when=-10
# missing-person street
男娃儿 2岁 红帽子 蓝棉衣 蓝棉裤 老虎鞋 步行街 刚才 => sex=male age=2 upper=蓝棉衣 shoes=老虎鞋 zone=main_w|main_m|main_e when=-3
爷老倌 83 黑帽子 黑棉袄 胶鞋 地铁口 7点半 => sex=male age=83 upper=黑棉袄 shoes=胶鞋 zone=metro_w when=19:30
女孩9岁,白色大衣,红围巾,黑靴,表演区,20:00,妈妈19900004747 => sex=female age=9 upper=白色大衣 shoes=黑靴 zone=stage_sq when=20:00 contactPhone=19900004747
男 11 灰羽绒服 灰裤 运动鞋 烧烤摊 四十分钟前 => sex=male age=11 upper=灰羽绒服 shoes=运动鞋 zone=food_row when=-40
双胞胎弟弟4岁半蓝色棉服黄鞋子套圈八点四十 => sex=male age=4.5 upper=蓝色棉服 shoes=黄鞋子 zone=games when=20:40
孙女儿,六岁多,花棉袄,红皮鞋,西段公厕,九点 => sex=female age=6~6.9 upper=花棉袄 shoes=红皮鞋 zone=toilet_w_st when=21:00
# found-person zoo
女娃儿说她叫朵朵,4岁,绿裙子,白凉鞋,在文创商店 => sex=female age=4 upper=绿裙子 shoes=白凉鞋 zone=shop
小男孩 只会说妈妈 1岁半左右 灰色爬服 没穿鞋 羊驼 => sex=male age=1.5 upper=灰色爬服 shoes=没穿鞋/- zone=alpaca
太婆,约摸80,蓝色斜襟衣服,布鞋,东门外面,13:20 => sex=female age=80 upper=蓝色斜襟衣服 shoes=布鞋 zone=gate_e1|gate_e2 when=13:20
巡逻捡到男娃6岁,白背心,黑短裤,运动鞋,狮山,刚刚 => sex=male age=6 upper=白背心 shoes=运动鞋 zone=lion when=-3
男 聋哑 20多岁 灰T恤 拖鞋 停车场 1点 => sex=male age=20~29 upper=灰T恤 shoes=拖鞋 zone=parking when=13:00
女,7,粉马甲,粉运动鞋,儿童乐园,十分钟前游客送来 => sex=female age=7 upper=粉马甲 shoes=粉运动鞋 zone=playground when=-10
# found-person stadium
5岁女娃 白公主裙 亮片鞋 失物招领点 20:35 => sex=female age=5 upper=白公主裙 shoes=亮片鞋 zone=lost_st when=20:35
男孩 大约10岁 德国队球衣 足球鞋 西看台 => sex=male age=10 upper=德国队球衣 shoes=足球鞋 zone=stand_w
老爷子76岁走不动了,米色风衣,布鞋,疏散出口,8点三刻 => sex=male age=76 upper=米色风衣 shoes=布鞋 zone=exit when=20:45
# found-person street
妹儿3岁,黄棉袄,虎头鞋,志愿者服务点,刚送过来 => sex=female age=3 upper=黄棉袄 shoes=虎头鞋 zone=desk_info when=-3
男的50多岁喝醉了,黑皮衣,黑皮鞋,巷子头 => sex=male age=50~59 upper=黑皮衣 shoes=黑皮鞋 zone=lane_n|lane_s
# lost-item zoo
iphone 14 pro 紫色 透明壳 儿童乐园 => category=phone colour=紫色 brand=iphone zone=playground
公交卡 蓝色卡套 => category=bank_card colour=蓝色/-
单反 索尼 黑色包 虎山 11点半 => category=camera colour=黑色/- brand=索尼 zone=tiger when=11:30
一个粉色气球状背包 娃儿的 东门 => category=backpack colour=粉色 zone=gate_e1|gate_e2
金手镯一只 老凤祥 厕所 1点20左右 19900005757 => category=jewellery colour=金/- brand=老凤祥 zone=toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w when=13:20 contactPhone=19900005757
红色行李箱 24寸 寄存处 => category=luggage colour=红色 zone=locker
娃娃的小黄鸭水壶挂在推车上掉了,水禽湖 => category=water_bottle zone=waterfowl
眼镜 银色细框 装在黑色眼镜盒 象馆 => category=glasses colour=银色/黑色 zone=elephant
护照 美国的 游客中心附近 中午 => category=id_document zone=visitor_centre when=12:00
两百块现金 从裤兜掉的 猴山 半小时内 => category=cash zone=primate when=-20/-30
降压药一盒 白色药盒 茶园 => category=medicine colour=白色 zone=food
蓝牙音箱 黑色 舞台 => category=- colour=黑色 zone=stage
耳环一只,珍珠的,白色,鹿苑,2点10分 => category=jewellery colour=白色 zone=deer when=14:10
电脑包 联想 灰色 小火车站 => category=backpack/tablet/handbag colour=灰色 brand=联想 zone=tram
披肩 米色 熊猫馆 上午10点 => category=scarf_gloves colour=米色 zone=panda_lower|panda_upper when=10:00
小孩自行车 红色 停车场 => category=vehicle colour=红色 zone=parking
# lost-item stadium
荣耀手机 绿色 北区卫生间 8点 => category=phone colour=绿色 brand=荣耀 zone=toilet_n when=20:00
黑色外套 阿迪达斯 忘在座位上 西区 => category=clothing colour=黑色 brand=阿迪达斯 zone=stand_w
身份证和学生证 检票口 十分钟前 => category=id_document zone=gate_n|gate_s|gate_e|gate_w when=-10
望远镜 黑色 山顶 => colour=黑色 zone=stand_upper category=camera/-
口红 迪奥 内场 => category=cosmetics brand=迪奥 zone=infield
充电宝 罗马仕 白色 自弃箱 => category=power_bank colour=白色 brand=罗马仕 zone=confiscate
汽车钥匙 比亚迪 停车场到南门的路上 9点过 => category=key brand=比亚迪 zone=parking_st|gate_s/gate_s|parking_st/parking_st/gate_s when=21:05
蓝色小电扇 看台 => category=daily_goods colour=蓝色
# lost-item street
挎包 棕色 古驰 打车点 半小时前 19900007979 => category=handbag colour=棕色 brand=古驰 zone=taxi when=-30 contactPhone=19900007979
狗丢了 泰迪 棕色 中心广场 7点 => category=pet colour=棕色 zone=square when=19:00
帽子 红色 耐克 步行街 => category=hat colour=红色 brand=耐克 zone=main_w|main_m|main_e
平板 华为 灰色 皮套 服务台 => category=tablet colour=灰色 brand=华为 zone=desk_info
滑板车 粉色 儿童的 充气城堡 8点 => category=vehicle/sports colour=粉色 zone=games when=20:00
# found-item zoo
耳机 一只 白色 小熊猫馆 => category=earphones colour=白色 zone=red_panda
黑伞 天堂 大门口捡的 => category=umbrella colour=黑 brand=天堂
车钥匙宝马 停车场地上 14:20 => category=key brand=宝马 zone=parking when=14:20
智能手环 小米 黑色 虎山厕所 => category=smart_watch colour=黑色 brand=小米 zone=tiger
儿童外套 黄色 110码 滑梯 儿童乐园 => category=clothing colour=黄色 zone=playground
小卡片 银行卡 招商 尾号 4 4 1 9 => category=bank_card brand=招商/- number=4419
绘本 恐龙的 科普区 => category=book_doc zone=classroom
假牙 一副 餐馆桌上 12点半 => category=mobility_aid zone=food when=12:30
红包一个里头200 观光车上 => category=cash zone=tram colour=-
打火机 银色 吸烟点 => category=smoking colour=银色
蛋糕 一盒 寄存处忘拿 1点 => category=food zone=locker when=13:00
手链 红绳 转运珠 羊驼馆 刚捡到 => category=jewellery colour=红/- zone=alpaca when=-3
# found-item stadium
黑色钱包 七匹狼 里头800元 东检票口 8点半 => category=wallet colour=黑色 brand=七匹狼 zone=gate_e when=20:30
水杯 粉色 乐扣 北看台 => category=water_bottle colour=粉色 brand=乐扣 zone=stand_n
三脚架 黑色 安检 => category=camera colour=黑色 zone=security
球票 2张 南门口 十分钟前 => category=ticket zone=gate_s when=-10
拍立得 白色 富士 摇滚区 21点 => category=camera colour=白色 brand=富士 zone=pit when=21:00
雨衣 透明 环廊 => category=clothing/daily_goods/umbrella/- zone=concourse
# found-item street
电动车 雅迪 白色 停车场 昨晚 => category=vehicle colour=白色 brand=雅迪 zone=parking_str when=10-01T20:30
一袋衣服 纸袋 优衣库 公交站 => category=shopping_bag/clothing brand=优衣库 zone=bus_stop
小黑包 女式 斜挎 小吃街 8点10分 => category=handbag colour=黑 zone=food_row when=20:10
手表 天梭 银色 主街西段 => category=watch colour=银色 brand=天梭 zone=main_w
`
