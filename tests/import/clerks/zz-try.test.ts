import { it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { sourceOf } from '../understand/source-of';
const T: [string, string[][]][] = [
  ['en1', [['No.','Measure','Activity','Responsible unit','Start date','End date','Results (6 months)','Results (12 months)','Evidence'],['1','Transparency','Publish plan','Finance','1 Oct 2023','31 Dec 2023','published','published again','x'],['2','Transparency','Train staff','HR','1 Jan 2024','31 Mar 2024','in progress','','']]],
  ['en2', [['Measures','Actions','Responsible person','Timeline','Result 6 months','Result 12 months'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en3', [['Measures','Actions','Owner','Period','Mid-year results','Full-year results'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en4', [['Indicator','Action plan','Responsible agency','Timeframe','Progress (Oct-Mar)','Progress (Apr-Sep)'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en5', [['Issue','Activities','Department','Duration','Performance','Remarks'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en6', [['Strategy','Project','Department','Due date','Status','Output'],['A','Publish plan','Finance','Q1','done','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en7', [['Measures','Methods','Responsible','Period','Round 1','Round 2'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en8', [['Measures','Methods','Responsible','Period','First round results','Second round results'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en9', [['Measures','Methods','Responsible','Period','Results','Results'],['','','','','6-month','12-month'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en10', [['measure','activity','unit','period','result_6m','result_12m'],['A','Publish plan','Finance','Q1','published','x'],['B','Train staff','HR','Q2','in progress','']]],
  ['en11', [['Measure','Activity','Unit','Q1','Q2','Q3','Q4','Achievement'],['A','Publish plan','Finance','/','','','','published'],['B','Train staff','HR','','/','/','','in progress']]],
  ['d1', [['มาตรการ','กิจกรรม','หน่วยงาน','ตั้งแต่วันที่','ถึงวันที่','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','อบรมแล้ว']]],
  ['d2', [['มาตรการ','กิจกรรม','หน่วยงาน','ระยะเวลา','','ผล'],['','','','จาก','ถึง',''],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','อบรมแล้ว']]],
  ['d3', [['มาตรการ','กิจกรรม','หน่วยงาน','เริ่มดำเนินการ','กำหนดแล้วเสร็จ','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','อบรมแล้ว']]],
  ['d4', [['มาตรการ','กิจกรรม','หน่วยงาน','วันเริ่มต้น','วันเสร็จสิ้น','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','อบรมแล้ว']]],
  ['d5', [['มาตรการ','กิจกรรม','หน่วยงาน','วันที่เริ่ม','วันที่แล้วเสร็จ','วันที่แล้วเสร็จจริง','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','','อบรมแล้ว']]],
  ['d6', [['มาตรการ','กิจกรรม','หน่วยงาน','เดือนที่เริ่ม','เดือนที่เสร็จ','ผล'],['A','อบรม','กองคลัง','ต.ค. 66','ธ.ค. 66','อบรมแล้ว']]],
  ['d7', [['มาตรการ','กิจกรรม','หน่วยงาน','ระยะเวลา','','แล้วเสร็จ','ผล'],['','','','เริ่ม','สิ้นสุด','',''],['A','อบรม','กองคลัง','ต.ค. 66','ธ.ค. 66','/','อบรมแล้ว']]],
  ['d8', [['มาตรการ','กิจกรรม','หน่วยงาน','แผน','','ผล'],['','','','เริ่ม','สิ้นสุด',''],['A','อบรม','กองคลัง','ต.ค. 66','ธ.ค. 66','อบรมแล้ว']]],
  ['d9', [['มาตรการ','กิจกรรม','หน่วยงาน','แผน','','ผล','','ผลการดำเนินงาน'],['','','','เริ่ม','สิ้นสุด','เริ่ม','สิ้นสุด',''],['A','อบรม','กองคลัง','ต.ค. 66','ธ.ค. 66','พ.ย. 66','','อบรมแล้ว']]],
  ['d10', [['มาตรการ','กิจกรรม','หน่วยงาน','วันที่เริ่มต้น','วันที่สิ้นสุด','วันที่แล้วเสร็จ','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','12 ธ.ค. 66','อบรมแล้ว']]],
  ['d11', [['มาตรการ','กิจกรรม','หน่วยงาน','เริ่ม','กำหนดเสร็จ','เสร็จจริง','ผล'],['A','อบรม','กองคลัง','1 ต.ค. 66','31 ธ.ค. 66','12 ธ.ค. 66','อบรมแล้ว']]],
  ['en12', [['no','indicator','measure','responsible_unit','start_date','end_date','progress_6m','progress_12m','url'],['1','A','Publish plan','Finance','2023-10-01','2023-12-31','published','x',''],['1','A','Train','HR','2023-10-01','2023-12-31','in progress','','']]],
  ['en13', [['Issues','Recommendations','Improvement measures','Responsible division','Date of completion','Expected outcome','Actual result'],['A','B','Publish plan','Finance','Q1','good','x'],['A','C','Train','HR','Q2','good','y']]],
];
it('try', () => {
  for (const [name, cells] of T) {
    const f = understand(sourceOf(cells), { fiscalYear: 2567, today: '2024-04-01' });
    if ('problems' in f) console.log(name, JSON.stringify(f.problems).slice(0, 300));
    else console.log(name, f.tables[0]?.headings.map(h => `${h.source}→${h.as === 'column' || h.as==='part' ? h.as[0]+':'+h.column : h.as}(${h.sure})`).join(' | '), '\n   ', f.rows.map(r => r.cells.slice(0, f.columns.length).join('¦')).join('\n    '), '\n   ', f.doubts.map(d => JSON.stringify(d)).join(' ').slice(0, 400));
  }
});
