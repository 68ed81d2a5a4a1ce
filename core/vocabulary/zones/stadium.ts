import { zone } from './zone.ts'

/**
 * A stadium of about 600 × 600 m with the pitch at (300, 300). The three rings of an event's plan show in the distance from
 * there: core (stands, infield, stage) within 130 m, strictly controlled (concourse, gates) within 190 m, evacuation beyond.
 */
export const stadium = [
  zone('stand_e', '东看台', 'East Stand', 'stand', 400, 300, '东区'),
  zone('stand_s', '南看台', 'South Stand', 'stand', 300, 390, '南区'),
  zone('stand_w', '西看台', 'West Stand', 'stand', 200, 300, '西区 主席台'),
  zone('stand_n', '北看台', 'North Stand', 'stand', 300, 210, '北区'),
  zone('stand_upper', '上层看台', 'Upper Tier', 'stand', 420, 350, '高层 山顶'),
  zone('infield', '内场', 'Infield Seating', 'stand', 300, 310, '内场座位 vip区 前排'),
  zone('pit', '站立区', 'Standing Pit', 'stand', 300, 280, '摇滚区 站区'),
  zone('stage_st', '舞台区', 'Stage', 'stage', 300, 250, '主舞台 延伸台 舞台'),
  zone('gate_n', '北检票口', 'North Ticket Gate', 'gate', 300, 120, '检票口 入口 闸机口 北门'),
  zone('gate_s', '南检票口', 'South Ticket Gate', 'gate', 300, 480, '检票口 入口 闸机口 南门'),
  zone('gate_e', '东检票口', 'East Ticket Gate', 'gate', 480, 300, '检票口 入口 闸机口 东门'),
  zone('gate_w', '西检票口', 'West Ticket Gate', 'gate', 120, 300, '检票口 入口 闸机口 西门'),
  zone('security', '安检口', 'Security Check', 'gate', 300, 80, '安检 安检棚'),
  zone('confiscate', '禁带物品寄存点', 'Prohibited Item Deposit', 'service', 340, 80, '寄存点 存包处 自弃箱'),
  zone('exit', '疏散出口', 'Exit', 'gate', 460, 430, '出口 散场通道'),
  zone('concourse', '环廊', 'Concourse', 'open', 440, 240, '通道 走廊'),
  zone('merch', '周边售卖点', 'Merchandise', 'service', 380, 130, '周边 应援物售卖'),
  zone('food_st', '餐饮点', 'Food Stand', 'service', 170, 200, '小卖部 卖水点'),
  zone('toilet_n', '北区卫生间', 'Toilet North', 'service', 240, 150, '卫生间 厕所 洗手间 移动厕所'),
  zone('toilet_s', '南区卫生间', 'Toilet South', 'service', 360, 450, '卫生间 厕所 洗手间 移动厕所'),
  zone('aid_st', '医疗点', 'First Aid', 'service', 450, 190, '急救站 救护车'),
  zone('police_st', '警务站', 'Police Booth', 'service', 270, 60, '安保指挥部 警务室'),
  zone('lost_st', '失物招领点', 'Lost and Found', 'service', 240, 70, '服务台'),
  zone('plaza', '外广场', 'Outer Plaza', 'open', 300, 30, '广场 外围'),
  zone('bus', '接驳车站', 'Shuttle Bus', 'transport', 60, 60, '公交 摆渡车'),
  zone('metro_st', '轨道站口', 'Metro Entrance', 'transport', 520, 40, '地铁口 轻轨口 地铁站'),
  zone('ride', '网约车/出租候车区', 'Taxi and Ride-hail', 'transport', 580, 300, '打车点 上客区'),
  zone('parking_st', '停车场', 'Car Park', 'transport', 80, 540, '地库'),
  zone('other_st', '其他/不详', 'Other or unknown', 'open', 300, 330, '不清楚'),
]
