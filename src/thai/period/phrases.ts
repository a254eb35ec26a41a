/** Wordings for what is done repeatedly or all the time. */
const REPEATING: readonly RegExp[] = [
  /ทุก(?! ?(?:ส่วน|หน่วย|คน|ท่าน|กอง|สำนัก|ฝ่าย|แห่ง|หมู่|ตำบล|โครงการ|กิจกรรม))/,
  /ราย ?(?:วัน|สัปดาห์|เดือน|ไตรมาส|ครึ่ง|ปี|งวด|ภาค|เทอม)/,
  /(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ปี|งวด|รอบ|คน|ครั้ง|ภาค ?(?:เรียน|การ ?ศึกษา)|เทอม) ?ละ/,
  /ครั้ง ?(?:\/|ต่อ)/,
  /เป็นประจำ|ต่อเนื่อง|สม่ำเสมอ|ตลอด ?(?:เวลา|[\d๐-๙]+ ?ชั่วโมง|[\d๐-๙]+ ?ชม)|เวลาราชการ|เวลาทำการ/,
];

/** If a text without a date contains one of these words, it is about time. */
const OF_TIME =
  /ตาม|กรณี|หาก|ถ้า|ด่วน|คราว|ห้วง|ช่วง|เวลา|เมื่อ|หลัง|ก่อน|ภายใน|ตลอด|ทันที|ระหว่าง|วัน|เดือน|ปี|สัปดาห์|ไตรมาส|รอบ|ครั้ง|งวด|ระยะ|ฤดู|สมัย|รุ่น|ภาค ?(?:เรียน|การ ?ศึกษา)|เทอม|ชั่วโมง|ชม\.|นาที|กำหนด|เทศกาล|ประเพณี|โอกาส|บัดนี้|ปัจจุบัน|จนกว่า/;

export function repeats(text: string): boolean {
  return REPEATING.some(pattern => pattern.test(text));
}

export function speaksOfTime(text: string): boolean {
  return OF_TIME.test(text);
}
