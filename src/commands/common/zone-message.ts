/** Said if the sheet's formulas (TODAY()) and the script use different times. */
export function otherZoneMessage({ sheet, script }: { readonly sheet: string; readonly script: string }): string {
  return `เขตเวลาของแผ่นงานคือ ${sheet} แต่ระบบใช้ ${script} สีและวันที่ในแผ่นงานจึงอาจคลาดเคลื่อนหนึ่งวัน โปรดเลือกเมนู ไฟล์ และ การตั้งค่า แล้วเปลี่ยนเขตเวลาให้ตรงกัน`;
}
