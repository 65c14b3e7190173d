<#--
  Các mẫu câu chọn theo tên, m01 đến m25; chữ và biến như ở mau-cau.ftl. Mỗi mẫu nhận mọi tình trạng của số liệu và
  chỉ nói điều đúng: chưa có số thì nói chưa có, không có kế hoạch thì thôi phần kế hoạch. Trừ các mẫu của chú thích
  (m15, m16) và mẫu m08 có ba câu, không mẫu nào có dấu chấm cuối: người soạn tự đặt dấu.
-->

<#function chua_co f>
  <#return f.ten + " chưa có số liệu">
</#function>

<#function dau_cau f>
  <#return f.ten + " " + dong_tu(f) + " " + so_lieu(f)>
</#function>

<#function noi_cach phan>
  <#return phan?filter(p -> p != "")?join(" ")>
</#function>

<#function tam>
  <#return (tam_tinh??)?then("tạm tính ", "")>
</#function>

<#function kh_dau f>
  <#return (f.ke_hoach?size gt 0)?then(f.ke_hoach[0], {})>
</#function>

<#-- So với cùng kỳ theo một cách nói cho trước: tăng 3,39% so với năm 2022; giảm 123 con so với năm 2022 -->
<#function so_ck_theo f theo tu="so với ">
  <#local chung = (f.don_vi_du_hai_ky && !tam_tinh??)?then(" (tính trên các đơn vị có đủ số liệu hai kỳ)", "")>
  <#if f.xu_huong == "RISES" || f.xu_huong == "FALLS">
    <#return tang_giam(f, theo) + " " + tu + ky.cung_ky + chung>
  </#if>
  <#return so_cung_ky(f)>
</#function>

<#-- tăng 0,2 điểm phần trăm so với kế hoạch -->
<#function diem_so_kh k ten>
  <#if k.dung == "EQUAL"><#return tam() + "bằng " + ten></#if>
  <#return tam() + (k.dung == "ABOVE")?then("tăng ", "giảm ") + k.cach + " điểm phần trăm so với " + ten>
</#function>

<#-- Nhãn của mức giao trong ngoặc: KH, dự toán, NQ 06 -->
<#function nhan_kh k>
  <#if k.cap != ""><#return k.cap?keep_before_last(" giao")></#if>
  <#return k.du_toan?then("dự toán", "KH")>
</#function>

<#-- đạt 106,16% kế hoạch (KH 39.845 tấn), tăng 3,39% so với năm 2022 -->
<#function m01 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#return noi([dau_cau(f), so_ke_hoach(f), so_ck_theo(f, "PERCENT")])>
</#function>

<#-- Tử và mẫu viết liền: 2.640,4/4.450 tấn, đạt 59,3% kế hoạch -->
<#function m02 f>
  <#local k = kh_dau(f)>
  <#if !f.lk??><#return cau(f)></#if>
  <#if k?has_content && k.pkh?? && k.dang == "EXACTLY" && f.dvt != "%">
    <#local chu = f.ten + " " + f.lk + "/" + kem_don_vi(k.so[0], f.dvt)>
    <#if f.ghi_chu??><#local chu = chu + " (" + f.ghi_chu?uncap_first + ")"></#if>
    <#return noi([chu, tam() + "đạt " + k.pkh + "% " + ten_ke_hoach(k)])>
  </#if>
  <#return noi([f.ten + " " + so_lieu(f), so_ke_hoach(f)])>
</#function>

<#-- Tăng, giảm trước, kế hoạch sau -->
<#function m03 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#return noi([dau_cau(f), so_ck_theo(f, "PERCENT"), so_ke_hoach(f)])>
</#function>

<#-- Chỉ tiêu là %: Tỷ lệ che phủ rừng: 42,7%, tăng 0,2 điểm phần trăm so với kế hoạch (KH 42,5%) -->
<#function m04 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#-- Chỉ tiêu không phải % mà kế hoạch là tốc độ tăng thì phải nói cả tốc độ tăng. -->
  <#if f.dvt != "%"><#return m05(f)></#if>
  <#local k = kh_dau(f)>
  <#local so_kh = so_ke_hoach(f)>
  <#if k?has_content && k.dung != "">
    <#local so_kh = diem_so_kh(k, ten_ke_hoach(k)) + trong_ngoac(f, k)>
  </#if>
  <#return noi([f.ten + ": " + so_lieu(f), so_kh])>
</#function>

<#-- Kế hoạch là tốc độ tăng: tăng 10,94%, tăng 0,17 điểm phần trăm so với kế hoạch (kế hoạch tăng 10,77%) -->
<#function m05 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#local k = kh_dau(f)>
  <#if k?has_content && ["GROWTH", "DECLINE"]?seq_contains(k.dang) && k.dung != "">
    <#return noi([dau_cau(f), so_ck_theo(f, "PERCENT"), diem_so_kh(k, ten_ke_hoach(k)) + " (" + ten_ke_hoach(k) + " "
        + dieu_duoc_giao(f, k) + ")"])>
  </#if>
  <#return m03(f)>
</#function>

<#-- Nhiều mức giao: đạt 88,8% dự toán tỉnh giao và 80,7% dự toán HĐND huyện giao -->
<#function m06 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#return noi([dau_cau(f), so_ke_hoach(f)])>
</#function>

<#-- Chỉ số: bằng 100,4% dự toán, bằng 92,8% so với cùng kỳ -->
<#function m07 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#return noi([dau_cau(f), chi_so_kh(f, "so với "), chi_so_ck(f)])>
</#function>

<#function chi_so_kh f tu>
  <#local k = kh_dau(f)>
  <#if k?has_content && k.chi_so?? && k.dang == "EXACTLY" && f.dvt != "%">
    <#return tam() + "bằng " + k.chi_so + "% " + tu + ten_ke_hoach(k)>
  </#if>
  <#return so_ke_hoach(f)>
</#function>

<#function chi_so_ck f>
  <#if f.chi_so??><#return "bằng " + f.chi_so + "% so với " + ky.cung_ky></#if>
  <#return so_cung_ky(f)>
</#function>

<#-- Ba câu: kết quả; kế hoạch; mức hoàn thành -->
<#function m08 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#local k = kh_dau(f)>
  <#if !k?has_content><#return dau_cau(f)></#if>
  <#if k.pkh?? && k.dang == "EXACTLY" && f.dvt != "%">
    <#return dau_cau(f) + ". " + ten_ke_hoach(k)?cap_first + " " + dieu_duoc_giao(f, k) + ". "
        + (tam() + "đạt " + k.pkh + "% so với kế hoạch giao")?cap_first>
  </#if>
  <#return dau_cau(f) + ". " + so_mot_muc(f, k)?cap_first>
</#function>

<#-- Đánh giá bằng lời: Tỷ lệ hộ sử dụng nước sạch 89,17%: không đạt (KH 95%) -->
<#function m09 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#local k = kh_dau(f)>
  <#local so = f.ten + " " + so_lieu(f)>
  <#if !k?has_content><#return so></#if>
  <#return so + (k.muc == "")?then("", ": " + chu_thuong(k.muc)) + " (" + nhan_kh(k) + " " + dieu_duoc_giao(f, k) + ")">
</#function>

<#-- Chênh lệch tuyệt đối: là 2.830 con, giảm 123 con so với năm 2022 -->
<#function m10 f>
  <#if !f.lk??><#return chua_co(f)></#if>
  <#return noi([f.ten + (f.uoc)?then(" ước là ", " là ") + so_lieu(f), so_ck_theo(f, "OWN_UNIT")])>
</#function>

<#-- "so", không "so với" -->
<#function m11 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#return noi([f.ten + " " + so_lieu(f), chi_so_kh(f, "so "), so_ck_theo(f, "PERCENT", "so ")])>
</#function>

<#-- Kế hoạch là khoảng hay cận: 6.150 tỷ đồng (KH 5.700 - 5.900 tỷ đồng), vượt 4,24% so với kế hoạch -->
<#function m12 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#local k = kh_dau(f)>
  <#if !k?has_content><#return dau_cau(f)></#if>
  <#if k.vi_tri == ""><#return noi([dau_cau(f), so_mot_muc(f, k)])></#if>
  <#return noi([dau_cau(f) + trong_ngoac(f, k), tam() + vi_tri_kh(f, k)])>
</#function>

<#function vi_tri_kh f k>
  <#local ten = ten_ke_hoach(k)>
  <#local khoang = k.dang == "RANGE">
  <#if k.vi_tri == "WITHIN">
    <#if khoang><#return "trong khoảng " + ten></#if>
    <#return ["AT_LEAST", "AT_MOST"]?seq_contains(k.dang)?then("trong giới hạn ", "bằng ") + ten>
  </#if>
  <#local moc = khoang?then((k.vi_tri == "ABOVE")?then("mức cao của ", "mức thấp của "), "") + ten>
  <#local huong = (k.vi_tri == "ABOVE")?then("cao hơn ", "thấp hơn ")>
  <#if !k.xa??><#return huong + moc></#if>
  <#return huong + moc + " " + k.xa + (f.dvt == "%")?then(" điểm phần trăm", "%")>
</#function>

<#-- Tỷ lệ tăng dân số 0,41% (NQ 0,64%) -->
<#function m13 f>
  <#if !f.lk??><#return cau(f)></#if>
  <#local k = kh_dau(f)>
  <#if !k?has_content><#return f.ten + " " + so_lieu(f)></#if>
  <#return f.ten + " " + so_lieu(f) + " (" + nhan_kh(k) + " " + dieu_duoc_giao(f, k) + ")">
</#function>

<#-- Số còn lại với tỷ lệ: m14(số hộ, tỷ lệ) -->
<#function m14 f ty_le={}>
  <#if !f.lk??><#return chua_co(f)></#if>
  <#local chu = f.ten + " " + (f.xu_huong == "FALLS")?then("còn lại là ", "là ") + so_lieu(f)>
  <#local doi = []>
  <#if ["RISES", "FALLS"]?seq_contains(f.xu_huong)><#local doi = [tang_giam(f, "OWN_UNIT")]></#if>
  <#if ty_le.lk??>
    <#local chu = chu + " với tỷ lệ " + kem_don_vi(ty_le.lk, ty_le.dvt)>
    <#if ["RISES", "FALLS"]?seq_contains(ty_le.xu_huong)>
      <#local doi = doi + ["tỷ lệ " + tang_giam(ty_le, "POINTS")]>
    </#if>
  </#if>
  <#if doi?has_content><#local chu = chu + " (so với " + ky.cung_ky + " " + doi?join(", ") + ")">
  <#else><#local chu = noi([chu, so_cung_ky(f)])></#if>
  <#return noi([chu, so_ke_hoach(f)])>
</#function>

<#-- Bộ ba diện tích, năng suất, sản lượng lặp theo cây: m15(f) theo thành phần của f, m15(a, b, c) theo các cây nêu ra -->
<#function m15 nhom>
  <#local cau = []>
  <#list nhom as n>
    <#local muc = []>
    <#list n.muc as c>
      <#if c.lk??>
        <#local dau = (n.ten == "")?then(c.ten, chu_thuong(c.ten))>
        <#local muc = muc + [noi([dau + " " + so_lieu(c), so_ke_hoach_ngan(c)])]>
      </#if>
    </#list>
    <#if muc?has_content>
      <#local cau = cau + [(n.ten == "")?then("", n.ten?cap_first + ": ") + muc?join(", ")]>
    </#if>
  </#list>
  <#return cau?has_content?then("Trong đó: " + cau?join("; ") + ".", "")>
</#function>

<#-- Các thành phần với mức tăng, giảm -->
<#function m16 cac f={}>
  <#local cau = []>
  <#list cac as c>
    <#if c.lk??>
      <#local cau = cau + [noi([c.ten + " " + so_lieu(c), so_ke_hoach_ngan(c), so_cung_ky_ngan(c)])]>
    </#if>
  </#list>
  <#return cau?has_content?then("Trong đó: " + cau?join("; ") + do_lam_tron(f) + ".", "")>
</#function>

<#-- Tổng với thành phần trong ngoặc: 132 công dân (trong đó: nghĩa vụ quân sự 115; nghĩa vụ công an 17) -->
<#function m17 f cac>
  <#if !f.lk??><#return chua_co(f)></#if>
  <#local phan = []>
  <#list cac as c>
    <#if c.lk??><#local phan = phan + [chu_thuong(c.ten) + " " + (c.dvt == f.dvt)?then(c.lk, kem_don_vi(c.lk, c.dvt))]></#if>
  </#list>
  <#if !phan?has_content><#return dau_cau(f)></#if>
  <#return dau_cau(f) + " (trong đó: " + phan?join("; ") + do_lam_tron(f) + ")">
</#function>

<#-- Có 15/16 chỉ tiêu đạt và vượt kế hoạch đề ra -->
<#function m18 d>
  <#return "Có " + d.dat_va_vuot + "/" + d.tong + " chỉ tiêu đạt và vượt kế hoạch đề ra">
</#function>

<#-- Mốc của số liệu đứng trước: Tính đến ngày 22/11/2023, tổng số đơn tiếp nhận là 264 đơn, giảm 07 đơn so với … -->
<#function m19 f ngay>
  <#return "Tính đến ngày " + ngay + ", " + chu_thuong((f.lk??)?then(m10(f), chua_co(f)))>
</#function>

<#-- Tồn cuối: m20(f) tự nói mức tăng; m20(phần tăng thêm, tổng số) lấy phần tăng từ chỉ tiêu khác -->
<#function m20 f tong={}>
  <#if tong?has_content>
    <#if !tong.lk??><#return m10(f)></#if>
    <#local ten = chu_thuong(tong.ten)>
    <#if !f.lk??><#return tong.ten + " là " + so_lieu(tong)></#if>
    <#local moi = f.ten + " " + dong_tu(f) + " " + so_lieu(f) + ", ">
    <#if f.co_tang && !["FALLS", "UNCHANGED"]?seq_contains(tong.xu_huong)>
      <#return moi + "nâng " + ten + " lên " + so_lieu(tong)>
    </#if>
    <#return moi + ten + " là " + so_lieu(tong)>
  </#if>
  <#if !f.lk??><#return chua_co(f)></#if>
  <#if f.xu_huong == "RISES" && f.cuoi_ky>
    <#return f.ten + " " + so_ck_theo(f, "OWN_UNIT") + ", nâng tổng số lên " + so_lieu(f)>
  </#if>
  <#if f.xu_huong == "FALLS" && f.cuoi_ky>
    <#return f.ten + " " + so_ck_theo(f, "OWN_UNIT") + ", tổng số còn " + so_lieu(f)>
  </#if>
  <#return m10(f)>
</#function>

<#-- giải ngân được 3.188/18.046 triệu đồng, đạt 17,7% kế hoạch -->
<#function m21 f>
  <#if !f.lk??><#return chua_co(f)></#if>
  <#local k = kh_dau(f)>
  <#if k?has_content && k.pkh?? && k.dang == "EXACTLY" && f.dvt != "%">
    <#return "giải ngân được " + f.lk + "/" + kem_don_vi(k.so[0], f.dvt) + ", " + tam() + "đạt " + k.pkh + "% "
        + ten_ke_hoach(k)>
  </#if>
  <#return noi(["giải ngân được " + so_lieu(f), so_ke_hoach(f)])>
</#function>

<#-- xảy ra 17 vụ, làm 11 người chết, 13 người bị thương, thiệt hại 299,8 triệu đồng (so với năm 2022, giảm 01 vụ, …) -->
<#function m22 cac>
  <#local vu = cac[0]>
  <#if !vu.lk??><#return chua_co(vu)></#if>
  <#local chu = vu.co_tang?then("xảy ra " + kem_don_vi(vu.lk, vu.dvt), noi_cach(["không xảy ra", vu.dvt, "nào"]))>
  <#local hau_qua = []>
  <#local thiet_hai = "">
  <#local doi = []>
  <#list cac as c>
    <#if c.lk??>
      <#if c?index gt 0>
        <#if c.tien><#local thiet_hai = "thiệt hại " + kem_don_vi(c.lk, c.dvt)>
        <#elseif c.co_tang><#local hau_qua = hau_qua + [kem_don_vi(c.lk, c.dvt)]></#if>
      </#if>
      <#if ["RISES", "FALLS"]?seq_contains(c.xu_huong)><#local doi = doi + [tang_giam(c, "OWN_UNIT")]></#if>
    </#if>
  </#list>
  <#if hau_qua?has_content><#local chu = chu + ", làm " + hau_qua?join(", ")></#if>
  <#local chu = noi([chu, thiet_hai])>
  <#if !doi?has_content><#return chu></#if>
  <#return chu + " (so với " + ky.cung_ky + ", " + doi?join(", ") + ")">
</#function>

<#-- Chỉ tiêu năm sau: Giá trị sản xuất công nghiệp tăng 8,06%; Tỷ lệ che phủ rừng: 42,7%; Vườn mẫu: 8 - 10 vườn -->
<#function m23 f>
  <#if f.ke_hoach_sau?has_content>
    <#local muc = []>
    <#list f.ke_hoach_sau as k><#local muc = muc + [m23_mot(f, k)]></#list>
    <#local tang = ["GROWTH", "DECLINE"]?seq_contains(f.ke_hoach_sau[0].dang)>
    <#-- Tên đã nói chỉ tiêu: "100% xã có …" không thành "100% xã có …: 100%" -->
    <#if f.ten?starts_with(muc?join("; ") + " ")><#return f.ten></#if>
    <#return f.ten + tang?then(" ", ": ") + muc?join("; ")>
  </#if>
  <#if f.ks??><#return f.ten + ": " + kem_don_vi(f.ks, f.dvt)></#if>
  <#return f.ten + " chưa có chỉ tiêu năm " + ky.nam_sau>
</#function>

<#function m23_mot f k>
  <#local cap = (f.ke_hoach_sau?size gt 1 && k.cap != "")?then(" (" + k.cap + ")", "")>
  <#if ["AT_LEAST", "AT_MOST"]?seq_contains(k.dang) && k.loi?matches(r"\p{L}.*")><#return k.giao?uncap_first + cap></#if>
  <#if k.dang == "AT_LEAST"><#return kem_don_vi(k.so[0], f.dvt) + " trở lên" + cap></#if>
  <#if k.dang == "GROWTH" && k.so[0] == "0"><#return "giữ mức năm " + ky.nam + cap></#if>
  <#if k.dang == "WORDS"><#return k.loi + cap></#if>
  <#return dieu_duoc_giao(f, k) + cap>
</#function>

<#-- Dấu bằng thay "tương ứng": 329 lượt = 657 người = 87 vụ việc -->
<#function m24 cac>
  <#local phan = []>
  <#list cac as c><#if c.lk??><#local phan = phan + [kem_don_vi(c.lk, c.dvt)]></#if></#list>
  <#return phan?has_content?then(phan?join(" = "), chua_co(cac[0]))>
</#function>

<#-- A, B và C; khác loại thì mỗi đơn vị kèm loại -->
<#function cac_don_vi f>
  <#if mot_loai(f)><#return liet_ke(f.cac_don_vi?map(d -> d.ten))></#if>
  <#return liet_ke(f.cac_don_vi?map(d -> d.loai + " " + d.ten))>
</#function>

<#function mot_loai f>
  <#return f.cac_don_vi?filter(d -> d.loai != f.cac_don_vi[0].loai)?size == 0>
</#function>

<#-- gồm các xã: A, B và C -->
<#function gom_don_vi f>
  <#if !f.cac_don_vi?has_content><#return ""></#if>
  <#if !mot_loai(f)><#return "gồm: " + cac_don_vi(f)></#if>
  <#local loai = f.cac_don_vi[0].loai>
  <#return (f.cac_don_vi?size == 1)?then("gồm " + loai + " ", "gồm các " + loai + ": ") + cac_don_vi(f)>
</#function>

<#-- Ước cả năm và kế hoạch năm sau: Sản lượng lúa ước cả năm 2023 đạt 42.300 tấn; kế hoạch năm 2024 là 43.000 tấn -->
<#function m25 f>
  <#if !f.un??><#return f.ten + " chưa có số ước cả năm " + ky.nam></#if>
  <#local chu = f.ten + " ước cả năm " + ky.nam + (f.co_tang?then(" đạt ", " là ")) + kem_don_vi(f.un, f.dvt)>
  <#if !f.ks??><#return chu></#if>
  <#return chu + "; kế hoạch năm " + ky.nam_sau + " là " + kem_don_vi(f.ks, f.dvt)>
</#function>
