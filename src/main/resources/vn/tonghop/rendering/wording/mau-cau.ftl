<#--
  Mẫu câu của báo cáo: chỉ có chữ. Mọi con số, mọi hướng tăng giảm đã có sẵn, không tính gì ở đây.

  f là một chỉ tiêu: ten, dvt, lk, th, kh, ck (số đã viết thành chữ, thiếu thì không có), dong_tu, uoc, xu_huong,
  thay_doi (các cách nói mức thay đổi), ke_hoach (từng mức giao), ty_so, con_chau (các chỉ tiêu thành phần;
  mẫu số của một tỷ lệ đã in trong ngoặc thì thôi), cuoi_ky, ghi_chu (điều đã làm với con số, in trong ngoặc).
  ky là kỳ báo cáo: cung_ky ("năm 2022", "cùng kỳ năm 2022"), het_nam.
-->

<#-- Số kèm đơn vị: 42.300 tấn; 41,4% -->
<#function kem_don_vi so dvt>
  <#if dvt == ""><#return so></#if>
  <#if dvt == "%"><#return so + "%"></#if>
  <#return so + " " + dvt>
</#function>

<#-- a, b và c -->
<#function liet_ke muc>
  <#local chu = "">
  <#list muc as m>
    <#if m?is_first><#local chu = m>
    <#elseif m?is_last><#local chu = chu + " và " + m>
    <#else><#local chu = chu + ", " + m></#if>
  </#list>
  <#return chu>
</#function>

<#-- Chữ đầu viết thường để đứng giữa câu; chữ viết tắt giữ nguyên -->
<#function chu_thuong chu>
  <#return chu?matches("\\p{Lu}[\\p{Lu}\\p{N}].*", "s")?then(chu, chu?uncap_first)>
</#function>

<#-- Số in ra đã làm tròn từng số; cộng lại có thể chênh -->
<#function do_lam_tron f>
  <#return (f.lech_tron??)?then(" (do làm tròn, các thành phần cộng lại chênh " + kem_don_vi(f.lech_tron, f.dvt)
      + " so với tổng số)", "")>
</#function>

<#-- Như trên, thành một câu riêng dưới bảng -->
<#function ghi_chu_lam_tron f>
  <#return (f.lech_tron??)?then(f.ten + ": do làm tròn, các thành phần cộng lại chênh " + kem_don_vi(f.lech_tron, f.dvt)
      + " so với tổng số", "")>
</#function>

<#function dong_tu f>
  <#local chu = { "REACHES": "đạt", "REMAINS": "còn", "IS": "là", "DONE": "thực hiện" }[f.dong_tu]>
  <#-- "Số tiêu chí đạt là 296", không "đạt đạt" -->
  <#if f.ten?lower_case?ends_with(" " + chu)><#local chu = "là"></#if>
  <#return f.uoc?then("ước " + chu, chu)>
</#function>

<#function huong f>
  <#return (f.xu_huong == "RISES")?then("tăng", "giảm")>
</#function>

<#-- Mức thay đổi: 3,39%; 295 hộ; 0,88 điểm phần trăm -->
<#function muc_thay_doi f doi>
  <#if doi.theo == "PERCENT"><#return doi.so + "%"></#if>
  <#if doi.theo == "POINTS"><#return doi.so + " điểm phần trăm"></#if>
  <#return kem_don_vi(doi.so, f.dvt)>
</#function>

<#-- Một cách nói cho trước, nếu cách ấy đúng; không thì cách hợp với chỉ tiêu: tăng 3,39% -->
<#function tang_giam f theo="">
  <#switch f.xu_huong>
    <#case "RISES">
    <#case "FALLS">
      <#local chon = f.thay_doi[0]>
      <#list f.thay_doi as doi><#if doi.theo == theo><#local chon = doi></#if></#list>
      <#return huong(f) + " " + muc_thay_doi(f, chon) + co_so(f)>
    <#case "UNCHANGED"><#return "không tăng, không giảm">
    <#case "NEARLY_UNCHANGED"><#return "xấp xỉ">
    <#case "FROM_ZERO"><#return "mới phát sinh">
    <#default><#return "chưa so sánh được">
  </#switch>
</#function>

<#-- Tăng, giảm trong câu: giảm 295 hộ (16,85%) -->
<#function thay_doi f>
  <#local chu = huong(f) + " " + muc_thay_doi(f, f.thay_doi[0])>
  <#if f.so_cach == 2><#local chu = chu + " (" + muc_thay_doi(f, f.thay_doi[1]) + ")"></#if>
  <#return chu>
</#function>

<#-- So sánh trên cơ sở nào, khi không phải trên hai số đã in -->
<#function co_so f>
  <#if f.quy_doi><#return " (quy đổi theo địa giới hiện nay)"></#if>
  <#if f.don_vi_du_hai_ky && !tam_tinh??><#return " (tính trên các đơn vị có đủ số liệu hai kỳ)"></#if>
  <#return "">
</#function>

<#-- So với cùng kỳ; rỗng nếu không có gì để nói -->
<#function so_cung_ky f>
  <#local chung = co_so(f)>
  <#switch f.xu_huong>
    <#case "RISES">
    <#case "FALLS"><#return thay_doi(f) + " so với " + ky.cung_ky + chung>
    <#case "UNCHANGED"><#return "không tăng, không giảm so với " + ky.cung_ky + chung>
    <#case "NEARLY_UNCHANGED"><#return "xấp xỉ " + ky.cung_ky>
    <#case "FROM_ZERO"><#return ky.cung_ky + " là " + kem_don_vi("0", f.dvt)>
    <#case "FIRST_TIME">
      <#if co_so_sanh><#return "chưa có số liệu " + ky.cung_ky + " để so sánh"></#if>
      <#return "">
    <#default><#return "">
  </#switch>
</#function>

<#-- Như trên, trong chú thích: mốc so sánh đã có ở câu chính -->
<#function so_cung_ky_ngan f>
  <#switch f.xu_huong>
    <#case "RISES">
    <#case "FALLS"><#return thay_doi(f) + co_so(f)>
    <#case "UNCHANGED"><#return "bằng " + ky.cung_ky + co_so(f)>
    <#case "NEARLY_UNCHANGED"><#return "xấp xỉ " + ky.cung_ky>
    <#case "FROM_ZERO"><#return ky.cung_ky + " là " + kem_don_vi("0", f.dvt)>
    <#default><#return "">
  </#switch>
</#function>

<#-- kế hoạch; kế hoạch năm; dự toán tỉnh giao -->
<#function ten_ke_hoach k>
  <#local chu = k.du_toan?then("dự toán", "kế hoạch") + ky.het_nam?then("", " năm")>
  <#return (k.cap == "")?then(chu, chu + " " + k.cap)>
</#function>

<#-- Điều được giao, bằng lời: 39.845 tấn; 14 - 15%; từ 20 ha trở lên; tăng 10,77% -->
<#function dieu_duoc_giao f k>
  <#switch k.dang>
    <#case "EXACTLY"><#return kem_don_vi(k.so[0], f.dvt)>
    <#case "RANGE"><#return k.so[0] + " - " + kem_don_vi(k.so[1], f.dvt)>
    <#case "AT_LEAST"><#return "từ " + kem_don_vi(k.so[0], f.dvt) + " trở lên">
    <#case "AT_MOST"><#return "không quá " + kem_don_vi(k.so[0], f.dvt)>
    <#case "OUT_OF"><#return k.so[0] + "/" + kem_don_vi(k.so[1], f.dvt)>
    <#case "GROWTH"><#return (k.so[0] == "0")?then("giữ mức " + ky.cung_ky, "tăng " + k.so[0] + "%")>
    <#case "DECLINE"><#return "giảm " + k.so[0] + "%">
    <#case "OVER_PLAN"><#return k.loi?uncap_first>
    <#default><#return "“" + k.loi + "”">
  </#switch>
</#function>

<#function trong_ngoac f k>
  <#return " (" + k.du_toan?then("", "KH ") + dieu_duoc_giao(f, k) + ")">
</#function>

<#-- cao hơn kế hoạch 0,2 điểm phần trăm -->
<#function cach_ke_hoach k ten>
  <#if k.dung == "EQUAL"><#return "bằng " + ten></#if>
  <#return (k.dung == "ABOVE")?then("cao hơn ", "thấp hơn ") + ten + " " + k.cach + " điểm phần trăm">
</#function>

<#-- So với một mức giao: đạt 106,16% kế hoạch (KH 39.845 tấn) -->
<#function so_mot_muc f k>
  <#local ten = ten_ke_hoach(k)>
  <#local tam = (tam_tinh??)?then("tạm tính ", "")>
  <#if f.lk?? && k.dung != ""><#return tam + cach_ke_hoach(k, ten) + trong_ngoac(f, k)></#if>
  <#if f.lk?? && k.pkh??><#return tam + "đạt " + k.pkh + "% " + ten + trong_ngoac(f, k)></#if>
  <#if f.lk?? && k.muc != ""><#return k.muc?uncap_first + " " + ten + trong_ngoac(f, k)></#if>
  <#return ten + " " + dieu_duoc_giao(f, k)>
</#function>

<#-- So với kế hoạch; nhiều mức giao thì mỗi mức một phần trăm -->
<#function so_ke_hoach f>
  <#local deu_co_phan_tram = f.ke_hoach?size gt 1>
  <#local phan = []>
  <#local cau = []>
  <#list f.ke_hoach as k>
    <#local cau = cau + [so_mot_muc(f, k)]>
    <#if f.lk?? && k.pkh?? && k.dung == "">
      <#local phan = phan + [k.pkh + "% " + ten_ke_hoach(k)]>
    <#else>
      <#local deu_co_phan_tram = false>
    </#if>
  </#list>
  <#if deu_co_phan_tram><#return (tam_tinh??)?then("tạm tính ", "") + "đạt " + liet_ke(phan)></#if>
  <#return cau?join(", ")>
</#function>

<#-- Đánh giá từng mức giao, mức mà báo cáo dùng để đánh giá nói sau cùng; chỉ có mức ấy thì một chữ là đủ:
     Đạt; Vượt chỉ tiêu thành phố giao; không đạt chỉ tiêu NQ 06 -->
<#function danh_gia_tung_muc f>
  <#local cung = []>
  <#local rieng = []>
  <#local mot_chu = true>
  <#list f.ke_hoach as k>
    <#if k.muc != "">
      <#local chu = (k.cap == "")?then(k.muc, k.muc + " chỉ tiêu " + k.cap)>
      <#if k.rieng><#local rieng = rieng + [chu]><#else><#local cung = cung + [chu]><#local mot_chu = false></#if>
    </#if>
  </#list>
  <#if mot_chu><#return f.ke_hoach?filter(k -> k.muc != "" && k.rieng)?map(k -> k.muc)?first!""></#if>
  <#local chu = "">
  <#list cung + rieng as c><#local chu = c?is_first?then(c, chu + "; " + c?uncap_first)></#list>
  <#return chu>
</#function>

<#-- Kết quả bằng mức tăng, khi chỉ tiêu giao là mức tăng: tăng 0,4% -->
<#function ket_qua_tang f>
  <#local k = f.ke_hoach[0]>
  <#if k.dang == "OVER_PLAN">
    <#if !k.hon_ke_hoach??><#return ""></#if>
    <#return k.hon_ke_hoach.am?then("giảm ", "tăng ") + k.hon_ke_hoach.so + "%">
  </#if>
  <#return ["RISES", "FALLS"]?seq_contains(f.xu_huong)?then(tang_giam(f, "PERCENT"), "")>
</#function>

<#-- Như trên, trong chú thích: đạt 101,66% KH -->
<#function so_ke_hoach_ngan f>
  <#local cau = []>
  <#list f.ke_hoach as k>
    <#local ten = k.du_toan?then("dự toán", "KH") + (k.cap == "")?then("", " " + k.cap)>
    <#local tam = (tam_tinh??)?then("tạm tính ", "")>
    <#if f.lk?? && k.dung != ""><#local cau = cau + [tam + cach_ke_hoach(k, ten)]>
    <#elseif f.lk?? && k.pkh??><#local cau = cau + [tam + "đạt " + k.pkh + "% " + ten]>
    <#else><#local cau = cau + [ten + " " + dieu_duoc_giao(f, k)]></#if>
  </#list>
  <#return cau?join(", ")>
</#function>

<#function ty_so f>
  <#if f.ty_so??><#return f.ty_so.tu + "/" + kem_don_vi(f.ty_so.mau, f.ty_so.dvt)></#if>
  <#return "">
</#function>

<#function so_lieu f>
  <#local trong = (f.ty_so??)?then([ty_so(f)], []) + (f.ghi_chu??)?then([f.ghi_chu?uncap_first], [])>
  <#local chu = kem_don_vi(f.lk, f.dvt)>
  <#return trong?has_content?then(chu + " (" + trong?join("; ") + ")", chu)>
</#function>

<#function noi phan>
  <#return phan?filter(p -> p != "")?join(", ")>
</#function>

<#-- Câu về một chỉ tiêu, không có dấu kết: Sản lượng lương thực đạt 42.300 tấn, đạt 106,16% kế hoạch … -->
<#function cau f>
  <#if !f.lk??><#return noi([f.ten + " chưa có số liệu", so_ke_hoach(f)])></#if>
  <#local dau = f.ten + " " + dong_tu(f) + " " + so_lieu(f)>
  <#-- Kế hoạch là tốc độ tăng thì nói tốc độ tăng trước. -->
  <#if f.ke_hoach?has_content && ["GROWTH", "DECLINE"]?seq_contains(f.ke_hoach[0].dang)>
    <#return noi([dau, so_cung_ky(f), so_ke_hoach(f)])>
  </#if>
  <#return noi([dau, so_ke_hoach(f), so_cung_ky(f)])>
</#function>

<#-- Câu trong chú thích: Sản lượng khai thác 13.346 tấn, đạt 106,77% KH, tăng 2,35% -->
<#function cau_ngan f ro_moc>
  <#if !f.lk??><#return f.ten + " chưa có số liệu"></#if>
  <#return noi([f.ten + " " + so_lieu(f), so_ke_hoach_ngan(f), ro_moc?then(so_cung_ky(f), so_cung_ky_ngan(f))])>
</#function>

<#-- Chú thích về các chỉ tiêu thành phần; "Trong đó" khi có phần cùng đơn vị với toàn thể -->
<#function con f>
  <#local cung_don_vi = false>
  <#local cau = []>
  <#local ro_moc = !["RISES", "FALLS", "UNCHANGED"]?seq_contains(f.xu_huong)>
  <#list f.con_chau as c>
    <#local cau = cau + [cau_ngan(c, ro_moc)]>
    <#if c.dvt == f.dvt><#local cung_don_vi = true></#if>
  </#list>
  <#if !cau?has_content><#return ""></#if>
  <#return cung_don_vi?then("Trong đó: ", "Cụ thể: ") + cau?join("; ") + do_lam_tron(f) + ".">
</#function>

<#-- Trong kỳ, khác với lũy kế: trong tháng 12 đạt 4.170 tấn -->
<#function trong_ky f>
  <#if !f.th?? || f.cuoi_ky><#return ""></#if>
  <#return "trong " + ky.trong_ky + " " + dong_tu(f) + " " + kem_don_vi(f.th, f.dvt)>
</#function>

<#-- Trong 30 chỉ tiêu có kế hoạch, có 13 chỉ tiêu vượt, 06 chỉ tiêu đạt và 01 chỉ tiêu không đạt -->
<#function dem_danh_gia d>
  <#local muc = []>
  <#list d.muc as m><#local muc = muc + [m.so + " chỉ tiêu " + m.ten?uncap_first]></#list>
  <#return "Trong " + d.tong + " chỉ tiêu " + d.du_ke_hoach?then("có kế hoạch", "được đánh giá") + ", có "
      + liet_ke(muc)>
</#function>

<#-- tạm tính: 16/17 xã -->
<#function loi_tam_tinh t>
  <#return "tạm tính: " + t.nop + "/" + t.tong + " " + t.cap>
</#function>

<#function danh_sach muc>
  <#return liet_ke(muc)>
</#function>

<#-- Số liệu của xã A: 02 số do cơ quan tổng hợp sửa hộ (Sản lượng lúa; Đàn bò) -->
<#function sua_ho m>
  <#return "Số liệu của " + m.don_vi + ": " + m.so + " số do cơ quan tổng hợp sửa hộ (" + m.chi_tieu?join("; ")
      + m.khac?then("; …", "") + ")">
</#function>

<#-- Số liệu của xã A: dùng số kỳ trước (lý do) -->
<#function bu_thieu g>
  <#return "Số liệu của " + g.don_vi + ": " + g.ky_truoc?then("dùng số của kỳ trước", "không tính vào tổng")
      + " (" + g.ly_do + ")">
</#function>
