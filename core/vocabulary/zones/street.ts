import { zone } from './zone.ts'

/** A night market or street festival: one main street of 600 m running east, lanes off it, a square and the metro at its ends. */
export const street = [
  zone('entry_w', '西入口', 'West Entrance', 'gate', 20, 150, '西口 西牌坊 入口'),
  zone('entry_e', '东入口', 'East Entrance', 'gate', 620, 150, '东口 东牌坊 入口'),
  zone('main_w', '主街西段', 'Main Street West', 'open', 130, 150, '主街 步行街 正街'),
  zone('main_m', '主街中段', 'Main Street Middle', 'open', 310, 150, '主街 步行街 正街'),
  zone('main_e', '主街东段', 'Main Street East', 'open', 490, 150, '主街 步行街 正街'),
  zone('lane_n', '北支巷', 'North Lane', 'open', 220, 70, '北巷 巷子 小巷 支巷'),
  zone('lane_s', '南支巷', 'South Lane', 'open', 400, 230, '南巷 巷子 小巷 支巷'),
  zone('square', '中心广场', 'Central Square', 'open', 310, 60, '广场 坝坝'),
  zone('stage_sq', '演出舞台', 'Festival Stage', 'stage', 310, 30, '舞台 主舞台 表演区'),
  zone('food_row', '小吃摊位区', 'Food Stalls', 'service', 220, 170, '小吃街 美食街 美食摊 夜市摊 烧烤摊'),
  zone('craft_row', '文创摊位区', 'Craft Stalls', 'service', 440, 130, '文创摊 手工摊 集市'),
  zone('games', '游乐摊位区', 'Games Stalls', 'play', 540, 200, '套圈 儿童游乐 充气城堡'),
  zone('toilet_w_st', '西段公厕', 'Toilet West', 'service', 150, 200, '卫生间 厕所 公厕 洗手间'),
  zone('toilet_e_st', '东段公厕', 'Toilet East', 'service', 520, 90, '卫生间 厕所 公厕 洗手间'),
  zone('police_box', '警务岗亭', 'Police Booth', 'service', 330, 120, '岗亭 警务站 警务室'),
  zone('desk_info', '服务台', 'Information Desk', 'service', 290, 120, '咨询台 志愿者服务点'),
  zone('aid_tent', '医疗点', 'First Aid', 'service', 360, 100, '急救点 医疗帐篷'),
  zone('metro_w', '地铁口', 'Metro Entrance', 'transport', 10, 90, '轻轨口 地铁站 轻轨站'),
  zone('bus_stop', '公交站', 'Bus Stop', 'transport', 640, 190, '车站'),
  zone('taxi', '打车点', 'Taxi Stand', 'transport', 640, 100, '网约车 出租车上客区'),
  zone('parking_str', '停车场', 'Car Park', 'transport', 580, 270, '车库 地库'),
  zone('other_str', '其他/不详', 'Other or unknown', 'open', 310, 180, '不晓得 不清楚'),
]
