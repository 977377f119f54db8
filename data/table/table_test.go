package table_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"backstep/data/table"
)

// said describes a table on one line: its separator, its columns with their kinds, and
// its rows as far as they are kept.
func said(t *table.Table) string {
	var columns, rows []string
	for i := range t.Columns {
		c := &t.Columns[i]
		columns = append(columns, c.Heading+" "+c.Kind.String())
		if len(c.Missing) > 0 {
			columns[i] += fmt.Sprintf(" %d missing", len(c.Missing))
		}
		if c.OddCells > 0 {
			columns[i] += fmt.Sprintf(" %d odd", c.OddCells)
		}
	}
	for r := range t.Rows {
		var cells []string
		for i := range t.Columns {
			c := &t.Columns[i]
			if c.Numbers != nil && !math.IsNaN(c.Numbers[r]) {
				cells = append(cells, strconv.FormatFloat(c.Numbers[r], 'g', -1, 64))
			} else {
				cells = append(cells, c.Text(r))
			}
		}
		rows = append(rows, strings.Join(cells, " "))
	}
	return t.Form.Separator + " | " + strings.Join(columns, ", ") + " | " + strings.Join(rows, "; ")
}

func zipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return b.String()
}

// tables are files with what is read from them, or with the end of the error.
var tables = []struct {
	name, text string
	choices    table.Choices
	want       string
}{
	{"commas", "x,y\n1,2\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"semicolons and decimal commas", "x;y\n1,5;2\n3;4,25\n", table.Choices{}, "semicolon | x numbers, y numbers | 1.5 2; 3 4.25"},
	{"decimal commas without a header", "1,5;2,5\n3,5;4,5\n", table.Choices{Header: table.WithoutHeader}, "semicolon | c1 numbers, c2 numbers | 1.5 2.5; 3.5 4.5"},
	{"quoted decimal commas", "x,y\n\"1,5\",a\n\"2,25\",b\n", table.Choices{}, "comma | x numbers, y words | 1.5 a; 2.25 b"},
	{"commas that may be of thousands", "x;y\n1,234;1\n2,500;2\n", table.Choices{}, "semicolon | x numbers 2 odd, y numbers | 1,234 1; 2,500 2"},
	{"commas that are of decimals", "x;y\n1,234;1\n2,500;2\n", table.Choices{Decimal: "comma"}, "semicolon | x numbers, y numbers | 1.234 1; 2.5 2"},
	{"commas that are of thousands", "x;y\n1,234;1\n2,500.5;2\n", table.Choices{Thousands: "comma"}, "semicolon | x numbers, y numbers | 1234 1; 2500.5 2"},
	{"points of thousands", "x;y\n1.234;1\n2.500,5;2\n", table.Choices{Thousands: "point"}, "semicolon | x numbers, y numbers | 1234 1; 2500.5 2"},
	{"blanks of thousands", "x;y\n1 234;1\n2\u00a0500;2\n", table.Choices{Thousands: "blank"}, "semicolon | x numbers, y numbers | 1234 1; 2500 2"},
	{"a comma in one name", "Height, cm;y\n170;0\n180;1\n", table.Choices{}, "semicolon | Height, cm numbers, y numbers | 170 0; 180 1"},
	{"semicolons in words", "x,tag,y\n1,a;b,2\n3,c;d,4\n", table.Choices{}, "comma | x numbers, tag words, y numbers | 1 a;b 2; 3 c;d 4"},
	{"tabs", "x\ty z\n1\t2\n3\t\n", table.Choices{}, "tab | x numbers, y z numbers 1 missing | 1 2; 3 "},
	{"pipes", "x|y\n1|a\n2|b\n", table.Choices{}, "pipe | x numbers, y words | 1 a; 2 b"},
	{"runs of blanks", "  x   y\n 1  2\n 3\t 4 \n", table.Choices{}, "blanks | x numbers, y numbers | 1 2; 3 4"},
	{"runs of blanks before a tab and a quoted name", "18.0   8   307.0\t\"a b\"\n15.0   8   350.0\t\"c d\"\n", table.Choices{Header: table.WithoutHeader}, "blanks | c1 numbers, c2 numbers, c3 numbers, c4 words | 18 8 307 a b; 15 8 350 c d"},
	{"a separator that is chosen", "a b,c\n1 2\n", table.Choices{Separator: "blanks", Header: table.WithHeader}, "blanks | a numbers, b,c numbers | 1 2"},
	{"a line with the separator", "sep=;\r\nx;y\r\n1;2\r\n", table.Choices{}, "semicolon | x numbers, y numbers | 1 2"},
	{"a quoted line with the separator", "\"sep=|\"\nx|y\n1|2\n", table.Choices{}, "pipe | x numbers, y numbers | 1 2"},
	{"comments", "# made\n% in 2024, at home\nx,y\n1,2\n# the end\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"a comment with a quote", "x,y\n1,2\n# don't \"ask\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"a header behind a sign of comments", "# x,y\n1,2\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"words that begin as comments do", "x,y\n1,a\n2,b\n", table.Choices{}, "comma | x numbers, y words | 1 a; 2 b"},
	{"a word with a sign of comments first", "y,x\n#red,1\n#blue,2\n", table.Choices{}, "comma | y words, x numbers | #red 1; #blue 2"},
	{"titles", "Sales of 2024\n\nx,y\n1,2\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"titles with separators", "Sales,,\nof, 2024,\nx,y,z\n1,2,3\n3,4,5\n", table.Choices{}, "comma | x numbers, y numbers, z numbers | 1 2 3; 3 4 5"},
	{"gzip", zipped("x,y\n1,2\n"), table.Choices{}, "comma | x numbers, y numbers | 1 2"},
	{"a byte order mark", "\ufeffx,y\n1,2\n", table.Choices{}, "comma | x numbers, y numbers | 1 2"},
	{"Windows-1252", "x,gr\xf6\xdfe\n1,\x80\n", table.Choices{Encoding: "windows-1252"}, "comma | x numbers, größe words | 1 €"},
	{"other names", "x,y\n1,2\n", table.Choices{Columns: []string{"a", "b"}}, "comma | a numbers, b numbers | 1 2"},
	{"names in place of a header", "1,2\n3,4\n", table.Choices{Columns: []string{"a", "b"}}, "comma | a numbers, b numbers | 1 2; 3 4"},
	{"numbers that are names", "1,2\n3,4\n", table.Choices{Header: table.WithHeader}, "comma | 1 numbers, 2 numbers | 3 4"},
	{"increasing numbers beside a word", "label,0,1,2\n1,5,6,7\n2,7,8,9\n", table.Choices{}, "comma | label numbers, 0 numbers, 1 numbers, 2 numbers | 1 5 6 7; 2 7 8 9"},
	{"words over words", "colour,y\nred,no\nblue,yes\n", table.Choices{}, "comma | colour words, y true or false | red no; blue yes"},
	{"an index without a name", ",x\n0,5\n1,6\n", table.Choices{}, "comma | c1 numbers, x numbers | 0 5; 1 6"},
	{"commas at the ends of lines", "x,y,\n1,2,\n3,4,\n", table.Choices{}, "comma | x numbers, y numbers, c3 empty 2 missing | 1 2 ; 3 4 "},
	{"a comma at the end of the header", "x,y,\n1,2\n3,4\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"commas at the ends of rows", "x,y\n1,2,\n3,4,\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 3 4"},
	{"names twice", "x,x,x.2\n1,2,3\n", table.Choices{}, "comma | x numbers, x.2_ numbers, x.2 numbers | 1 2 3"},
	{"words for missing values", "x,y\nNA,1\nn.a.,2\nN/A,3\n#N/A,4\n<NA>,5\nNaN,6\nnull,7\n?,8\n.,9\n-,10\n,11\n12,12\n", table.Choices{}, "comma | x numbers 11 missing, y numbers | " + gaps(11) + "12 12"},
	{"more words for missing values", "x,y\nca. 5,1\n3,2\n", table.Choices{MissingWords: []string{"ca. 5"}}, "comma | x numbers 1 missing, y numbers |  1; 3 2"},
	{"a dash among words", "x,y\n1,a\n2,-\n", table.Choices{}, "comma | x numbers, y words 1 missing | 1 a; 2 "},
	{"plus and minus", "x,y\n1,+\n2,-\n", table.Choices{}, "comma | x numbers, y words | 1 +; 2 -"},
	{"none among words", "x,y\n1,some\n2,none\n", table.Choices{}, "comma | x numbers, y words | 1 some; 2 none"},
	{"true and false", "x,y\nTRUE,1\nFalse,2\n", table.Choices{}, "comma | x true or false, y numbers | TRUE 1; False 2"},
	{"cells that are like numbers", "x,y\n12%,1\n$12,2\n5 kg,3\n", table.Choices{}, "comma | x numbers 3 odd, y numbers | 12% 1; $12 2; 5 kg 3"},
	{"words that begin with digits", "x,y\n1st,1\n2nd,2\n18-25,3\n2024-05-01,4\n", table.Choices{}, "comma | x words, y numbers | 1st 1; 2nd 2; 18-25 3; 2024-05-01 4"},

	{"more decimal commas than points", "x;y\n1,5;2\n2,5;3\n1.5;4\n", table.Choices{}, "semicolon | x numbers 1 odd, y numbers | 1.5 2; 2.5 3; 1.5 4"},
	{"decimal commas after many whole numbers", "x;y\n" + strings.Repeat("1;2\n", 1500) + strings.Repeat("# a remark\n1,5;2\n", 2), table.Choices{}, "semicolon | x numbers, y numbers | " + strings.Repeat("1 2; ", 1500) + "1.5 2; 1.5 2"},
	{"a printed minus", "x,y\n−5,1\n−.5,2\n−,3\n", table.Choices{}, "comma | x numbers 1 odd, y numbers | -5 1; -0.5 2; − 3"},
	{"thousands in India", "x,y\n\"1,23,456\",1\n\"12,34,567\",2\n", table.Choices{Thousands: "comma"}, "comma | x numbers, y numbers | 123456 1; 1.234567e+06 2"},
	{"dates, addresses and telephone numbers", "x;y;z\n01.02.2024;192.168.0.1;030 123 4567\n02.02.2024;10.0.0.100;0171 333 456\n", table.Choices{Header: table.WithHeader}, "semicolon | x words, y words, z words | 01.02.2024 192.168.0.1 030 123 4567; 02.02.2024 10.0.0.100 0171 333 456"},
	{"numbers of other notations", "x,y\n0x1F,1.0D+03\n0x10,2d5\n", table.Choices{}, "comma | x numbers 2 odd, y numbers 2 odd | 0x1F 1.0D+03; 0x10 2d5"},
	{"names that are hexadecimal", "x,y\n842d13,1\n0xdeadbeef00,2\nff,3\n", table.Choices{}, "comma | x words 1 odd, y numbers | 842d13 1; 0xdeadbeef00 2; ff 3"},
	{"characters without width", "x,y\n1,\u200b2\n2,\ufeff3\n", table.Choices{}, "comma | x numbers, y numbers | 1 2; 2 3"},
	{"rows with names, as R writes them", "\"x\" \"y\"\n\"1\" 0.5 \"a\"\n\"2\" 0.7 \"b\"\n", table.Choices{}, "blanks | c1 numbers, x numbers, y words | 1 0.5 a; 2 0.7 b"},
	{"rows with names between tabs", "x\ty\nMazda RX4\t21\t6\nDatsun 710\t22.8\t4\n", table.Choices{}, "tab | c1 words, x numbers, y numbers | Mazda RX4 21 6; Datsun 710 22.8 4"},
	{"rows with names between commas", "\"x\",\"y\"\n\"a\",1,2\n\"b\",3,4\n", table.Choices{}, "comma | c1 words, x numbers, y numbers | a 1 2; b 3 4"},
	{"names for rows with names", "x y\nAnn Lee 2\nBen Ray 3\n", table.Choices{Columns: []string{"a", "b", "c"}}, "blanks | a words, b words, c numbers | Ann Lee 2; Ben Ray 3"},
	{"other names beside those of rows", "x\ty\na\t1\t2\nb\t3\t4\n", table.Choices{Columns: []string{"p", "q"}}, "tab | c1 words, p numbers, q numbers | a 1 2; b 3 4"},
	{"too few names beside those of rows", "x\ty\na\t1\t2\nb\t3\t4\n", table.Choices{Columns: []string{"p"}}, "a.csv:1: the file has 3 columns, but --columns names 1"},
	{"too many names for a short header", "x y\nAnn Lee 2\nBen Ray 3\n", table.Choices{Columns: []string{"a", "b", "c", "d"}}, "a.csv:1: the header has 2 columns, but --columns names 4"},
	{"fields that are not quoted", "name,y\nDoe, Ann,1\nRoe, Ben,2\n", table.Choices{}, "a.csv:2:3: 3 fields in this row, but the header names 2 columns; most rows have 3: if line 1 is no header, put # before it, else give each column a name there"},
	{"decimal commas between commas", "x,y\n1,5,2,5\n3,5,4,5\n", table.Choices{}, "if the commas are decimal, put semicolons between the fields, or quotes around each number"},
	{"a text with a comma", "x,n,y\n1,Smith, John,2\n2,Doe,3\n3,Roe,4\n", table.Choices{}, "a.csv:2:4: 4 fields in this row, but the header names 3 columns; put quotes around a text with a comma in it"},
	{"a line below the rows", "x,n,y\n1,2,2\n2,3,3\nSource: my lab\n", table.Choices{}, "a.csv:4:2: 1 field in this row, but the header names 3 columns; if the line is no row, remove it, or put # before it"},
	{"a missing blank-separated field", "x n y\n1 2 2\n2 3\n3 4 4\n", table.Choices{}, "write NA for a value that is missing, and quotes around a text with blanks in it"},
	{"a header with tabs over rows with commas", "x\tn\ty\n1,2,2\n2,3,3\n", table.Choices{}, "a.csv:1: the fields of this line are separated by tabs, those of the rows by commas: if it is the header, write it as the rows are"},
	{"a header of commas alone", ",,\n1,2,2\n2,3,3\n", table.Choices{}, "a.csv:2: a header is missing: this line has the values of a row, such as \"1\""},
	{"a separator that cannot be", "sep=:\nx:y\n1:2\n", table.Choices{}, "a.csv:1: this line names \":\" as the separator, but that is one of comma, semicolon, tab, pipe or blanks; put one of these in its place"},
	{"numbers and no names", "1,2\n3,4\n", table.Choices{}, "a.csv:1: a header is missing: this line has the values of a row, such as \"1\""},
	{"words that stand below again", "red,no\nblue,yes\nred,yes\n", table.Choices{}, "a.csv:1: a header is missing: this line has the values of a row, such as \"red\""},
	{"a date and numbers", "2024-05-01,5\n2024-05-02,6\n", table.Choices{}, "such as \"5\""},
	{"a word among numbers", "5.1,3.5,setosa\n4.9,3.0,setosa\n", table.Choices{}, "such as \"5.1\""},
	{"too few names", "1,2\n", table.Choices{Columns: []string{"a"}}, "a.csv:1: the file has 2 columns, but --columns names 1"},
	{"ARFF", "% made\n@RELATION iris\n@attribute x numeric\n@data\n1,2\n", table.Choices{}, "a.csv: this is ARFF, as Weka writes it, not CSV"},
	{"libsvm", "+1 1:0.5 3:2\n-1 2:1\n", table.Choices{}, "a.csv: this is libsvm, not CSV"},
	{"JSON", "[{\"x\": 1}]\n", table.Choices{}, "a.csv: this is JSON, not CSV"},
	{"a web page", "<!DOCTYPE html>\n<p>\n", table.Choices{}, "a.csv: this is a web page or XML, not CSV"},
	{"JSON of lists", "[[1,2],\n[3,4]]\n", table.Choices{}, "a.csv: this is JSON, not CSV"},
	{"Parquet", "PAR1\x15\x04\x00", table.Choices{}, "a.csv: this is Parquet, not text"},
	{"an old spreadsheet", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", table.Choices{}, "a.csv: this is an old Excel or Word file, not text"},
	{"PDF", "%PDF-1.4\nx\n", table.Choices{}, "a.csv: this is a PDF, not a table in text"},
	{"a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:abc\n", table.Choices{}, "a.csv: this is a pointer to a file in Git LFS"},
	{"UTF-32", "\xff\xfe\x00\x00x\x00\x00\x00", table.Choices{}, "a.csv: this is text in UTF-32; save it as UTF-8"},
	{"a spreadsheet", "PK\x03\x04abc", table.Choices{}, "a.csv: this is a zip archive or a spreadsheet, not text"},
	{"gzip that is cut off", zipped("x,y\n1,2\n")[:20], table.Choices{}, "a.csv: it ends before its gzip does"},
	{"comments alone", "# x\n# y\n", table.Choices{}, "a.csv: there are only comments in the file"},
	{"a row too short", "x,y\n1,2\n3\n", table.Choices{}, "a.csv:3:2: 1 field in this row, but the header names 2 columns"},
}

func gaps(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " %d; ", i+1)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range tables {
		got := ""
		read, err := table.Read(strings.NewReader(c.text), "a.csv", c.choices)
		if err != nil {
			got = err.Error()
		} else {
			got = said(read)
		}
		if (err == nil && got != c.want) || (err != nil && !strings.Contains(got, c.want)) {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestPlainFilesAreReadAsTheStandardLibraryReadsThem writes files with quotes and reads
// them again.
func TestPlainFilesAreReadAsTheStandardLibraryReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(2, 4).Draw(t, "columns")
		cell := rapid.StringMatching(`[a-z,"\n ]{0,5}[a-z"]`)
		records := [][]string{[]string{"name", "b", "c", "d"}[:columns]}
		for range rapid.IntRange(1, 8).Draw(t, "rows") {
			records = append(records, rapid.SliceOfN(cell, columns, columns).Draw(t, "row"))
		}
		var b strings.Builder
		w := csv.NewWriter(&b)
		if err := w.WriteAll(records); err != nil {
			t.Fatal(err)
		}
		read, err := table.Read(strings.NewReader(b.String()), "a.csv", table.Choices{Separator: "comma", Header: table.WithHeader})
		if err != nil {
			t.Fatal(err)
		}
		line := 2
		for r, record := range records[1:] {
			for i := range record {
				if got, want := read.First[r%len(read.First)][i], strings.TrimSpace(record[i]); r < len(read.First) && got != want {
					t.Fatalf("row %d has %q, want %q", r, got, want)
				}
			}
			if read.Line(r) != line {
				t.Fatalf("row %d is on line %d, want %d", r, read.Line(r), line)
			}
			line += 1 + strings.Count(strings.Join(record, ""), "\n")
		}
	})
}

// TestNumbersAreRoundedAsTheStandardLibraryRoundsThem compares numbers of few digits,
// which have a way of their own.
func TestNumbersAreRoundedAsTheStandardLibraryRoundsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`-?[0-9]{1,9}(\.[0-9]{0,9})?(e-?[0-9])?`).Draw(t, "number")
		want, err := strconv.ParseFloat(number, 64)
		if err != nil {
			t.Skip()
		}
		read, err := table.Read(strings.NewReader("x,y\n"+number+",0\n"), "a.csv", table.Choices{})
		if err != nil {
			t.Fatal(err)
		}
		if got := read.Columns[0].Numbers[0]; math.Float64bits(got) != math.Float64bits(want) {
			t.Fatalf("%s is %v, want %v", number, got, want)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, c := range tables {
		f.Add(c.text, c.choices.Separator, c.choices.Decimal, c.choices.Thousands, int(c.choices.Header))
	}
	f.Fuzz(func(t *testing.T, text, separator, decimal, thousands string, header int) {
		choices := table.Choices{Separator: separator, Decimal: decimal, Thousands: thousands, Header: table.Header(header)}
		read, err := table.Read(strings.NewReader(text), "a.csv", choices)
		if err != nil {
			var placed *table.Error
			if !errors.As(err, &placed) || strings.ContainsFunc(err.Error(), unicode.IsControl) {
				t.Errorf("%T: %q", err, err)
			}
			return
		}
		seen := map[string]bool{}
		for i := range read.Columns {
			c := &read.Columns[i]
			if seen[c.Heading] {
				t.Errorf("two columns are called %q", c.Heading)
			}
			seen[c.Heading] = true
			if (c.Numbers != nil && len(c.Numbers) != read.Rows) || (c.IDs != nil && len(c.IDs) != read.Rows) {
				t.Errorf("column %d has %d numbers and %d texts for %d rows", i, len(c.Numbers), len(c.IDs), read.Rows)
			}
			if c.Kind == table.Numbers && c.OddCells+len(c.Missing) > read.Rows {
				t.Errorf("column %d: %d odd, %d missing of %d", i, c.OddCells, len(c.Missing), read.Rows)
			}
		}
		for r := range read.Rows {
			if r > 0 && read.Line(r) <= read.Line(r-1) {
				t.Errorf("row %d is on line %d, after line %d", r, read.Line(r), read.Line(r-1))
			}
		}
	})
}

// TestWordsAreCountedBeyondThoseThatAreKept has more than 256 words, some of which are
// numbers.
func TestWordsAreCountedBeyondThoseThatAreKept(t *testing.T) {
	for _, c := range []struct {
		name string
		cell func(i int) string
	}{
		{"words and numbers in turn", func(i int) string { return strings.Repeat("a", min(1, i%3)) + strconv.Itoa(i) }},
		{"numbers first", func(i int) string { return strings.Repeat("a", i/300) + strconv.Itoa(i) }},
	} {
		var b strings.Builder
		b.WriteString("id,y\n")
		for i := range 700 {
			fmt.Fprintf(&b, "%s,1\n", c.cell(i))
		}
		read, err := table.Read(strings.NewReader(b.String()), "a.csv", table.Choices{})
		if err != nil {
			t.Fatal(err)
		}
		if id := read.Columns[0]; id.Kind != table.Words || id.Distinct != 700 {
			t.Errorf("%s: %s, %d different", c.name, id.Kind, id.Distinct)
		}
	}
}

func TestLinesAreSkipped(t *testing.T) {
	c := table.Choices{SkipLines: []int{2, 5}}
	got, err := table.Read(strings.NewReader("x,y\ns,m\n1,\"2\n3\"\nbad\n4,5\n"), "a.csv", c)
	if err != nil || got.Rows != 2 || got.Columns[0].Kind != table.Numbers || got.Columns[0].OddCells != 0 || got.Line(1) != 6 {
		t.Errorf("%v: %+v", err, got)
	}
}

func TestCellsAreRewritten(t *testing.T) {
	cell, err := table.ParseCell(" 3:2 = 5.5")
	if err != nil || cell.String() != "3:2=5.5" {
		t.Fatalf("%v: %v", err, cell)
	}
	got, err := table.Read(strings.NewReader("x,y\n1,2\n2,ca. 5\n"), "a.csv", table.Choices{Cells: []table.Cell{cell}})
	if err != nil || got.Columns[1].OddCells != 0 || got.Columns[1].Numbers[1] != 5.5 || got.First[1][1] != "5.5" {
		t.Errorf("%v: %+v", err, got)
	}
	for _, typed := range []string{"", "3:2", "0:1=4", "a:1=4", "1:2=", "3=4", "1:2=\x1b"} {
		if _, err := table.ParseCell(typed); err == nil {
			t.Errorf("%q is taken for a cell", typed)
		}
	}
}
