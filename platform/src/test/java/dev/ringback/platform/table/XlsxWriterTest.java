package dev.ringback.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {

    private static final int ROWS_OF_A_SHEET = 1_048_576;

    @Test
    void aTableLongerThanASheetGoesOnOnAnotherUnderItsHeadings() throws IOException, XMLStreamException {
        byte[] workbook = written(new Sheet("明细", List.of(Field.of("n", "序号", CellKind.COUNT)), sink -> {
            for (long n = 1; n <= ROWS_OF_A_SHEET + 1; n++) {
                sink.row(new Object[] {n});
            }
        }));

        assertThat(elements(workbook, "xl/worksheets/sheet1.xml", "row")).isEqualTo(ROWS_OF_A_SHEET);
        assertThat(elements(workbook, "xl/worksheets/sheet2.xml", "row")).isEqualTo(3);
        assertThat(sheets(workbook)).containsExactly("明细", "明细 (2)");
    }

    @Test
    void aTextLongerThanACellIsCutAndNoneRunsAsAFormula() throws IOException {
        // What shrinks too much is taken for a trap.
        String longText = IntStream.range(0, 40_000)
                .mapToObj(i -> Character.toString(0x4E00 + i * 7919 % 20_000))
                .collect(Collectors.joining());

        byte[] workbook = written(new Sheet("备注", List.of(Field.of("notes", "备注", CellKind.TEXT)), sink -> {
            sink.row(new Object[] {longText});
            sink.row(new Object[] {"=1+1"});
            sink.row(new Object[] {null});
        }));

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .startsWith(longText.substring(0, 32_766))
                    .endsWith("…");
            assertThat(read.getSheetAt(0).getRow(2).getCell(0).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(read.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    private static byte[] written(Sheet sheet) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(target, ZoneId.of("Asia/Shanghai"), (labels, code) -> code)) {
            writer.begin(sheet);
            sheet.rows().each(values -> {
                try {
                    writer.row(values);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.end();
            writer.finish();
        }
        return target.toByteArray();
    }

    private static long elements(byte[] workbook, String part, String name) throws IOException, XMLStreamException {
        try (ZipInputStream zip = at(workbook, part)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(zip, "UTF-8");
            long count = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    count++;
                }
            }
            return count;
        }
    }

    private static List<String> sheets(byte[] workbook) throws IOException, XMLStreamException {
        try (ZipInputStream zip = at(workbook, "xl/workbook.xml")) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(zip, "UTF-8");
            List<String> names = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    names.add(xml.getAttributeValue(null, "name"));
                }
            }
            return names;
        }
    }

    private static ZipInputStream at(byte[] workbook, String part) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(part)) {
                return zip;
            }
        }
        throw new IOException("The workbook has no " + part);
    }
}
