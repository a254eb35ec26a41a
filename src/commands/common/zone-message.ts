/** Said where a formula's TODAY() is at another time than the script's. */
export function otherZoneMessage({ sheet, script }: { readonly sheet: string; readonly script: string }): string {
  return `เขตเวลาของแผ่นงานคือ ${sheet} แต่ระบบใช้ ${script} สีและวันที่ในแผ่นงานจึงอาจคลาดเคลื่อนหนึ่งวัน โปรดเลือกเมนู ไฟล์ และ การตั้งค่า แล้วเปลี่ยนเขตเวลาให้ตรงกัน`;
}
