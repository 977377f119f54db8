package data_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backstep/data"
	"backstep/data/table"
	"backstep/data/text"
)

// pupils is a file with much that is not as it should be.
const pupils = "id;name;hours;sleep;size_cm;school;passed\n" +
	"1;Ann;5,5;8,5;165;A;yes\n2;Ben;9;8,5;174,5;C;yes\n3;Cem;ca. 5;7;169,5;A;no\n4;Dua;1;;164;A;no\n" +
	"5;Eva;4,5;7;170;B;yes\n6;Fay;4;n.a.;171;B;yes\n7;Gus;3;7;172;B;no\n8;Hal;2;7;173;C;no\n" +
	"9;Ida;1;7;174;C;no\n10;Jan;2;7;175;A;no\n11;Kim;3;7;176;A;yes\n"

// tell describes a report, a line for each column and each problem.
func tell(r *data.Report) string {
	var b strings.Builder
	for _, c := range r.Columns {
		fmt.Fprintf(&b, "%s: %s, %d missing, %s, %s\n", c.Heading, c.Is, len(c.Missing), c.Values, c.Becomes)
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "! %s, %s:", p.Title, p.Where)
		for i, remedy := range p.Remedies {
			mark := ""
			if i == p.Taken {
				mark = "*"
			}
			fmt.Fprintf(&b, " %s%s (%d)", mark, remedy.Says, remedy.Loses)
		}
		b.WriteString("\n")
	}
	if r.Set != nil {
		fmt.Fprintf(&b, "%d rows: %s\n", r.Set.Len(), columns(r.Set))
	} else {
		fmt.Fprintf(&b, "%v\n", r.Err)
	}
	return b.String()
}

// cut returns a target, and features that are named after it.
func cut(target string) (name, features string) {
	name, features, _ = strings.Cut(target, ":")
	return name, features
}

// taken describes the remedies of a report as options.
func taken(r *data.Report) string {
	return fmt.Sprint(r.Options.Form.Decimal, " ", r.Options.Form.MissingWords, " ", r.Options.Missing, " ", r.Options.Scale)
}

func TestInspect(t *testing.T) {
	for _, c := range []struct{ name, text, target, want string }{
		{"pupils", pupils, "passed", `id: counts, 0 missing, 1 to 11, left out: counts rows
name: words, 0 missing, 11 different, left out: has a different word in each row
hours: numbers, 1 missing, 1 to 9, an input
sleep: numbers, 2 missing, 7 to 8.5, an input
size_cm: numbers, 0 missing, 164 to 176, an input
school: words, 0 missing, A B C, inputs A B C, 0 or 1
passed: true or false, 0 missing, no yes, target: 2 classes
! decimal commas, the whole file: *read as decimals (0)
! no number, hours, line 4: "ca. 5": *take as a gap (0) drop 1 of 11 rows (1) type it (0) leave the column out (0)
! gaps, hours, line 4: drop 3 of 11 rows (3) *mean 3.5 (0) leave the column out (0)
! gaps, sleep, lines 5, 7: drop 3 of 11 rows (3) *mean 7.333 (0) leave the column out (0)
! unlike sizes, 176 beside 8.5: *scale: standard (0) none (0)
11 rows: hours sleep size_cm school=A school=B school=C
`},
		{"no header", "1,2,3\n3,4,5\n5,6,8\n", "c3", `c1: numbers, 0 missing, 1 to 5, an input
c2: numbers, 0 missing, 2 to 6, an input
c3: numbers, 0 missing, 3 to 8, target
! no header, line 1: *call them c1, c2, … (0) take this line for names (1)
3 rows: c1 c2
`},
		{"thousands", "x,price\n1,\"1,234\"\n3,\"2,500\"\n5,\"3,100\"\n", "price", `x: numbers, 0 missing, 1 to 5, an input
price: numbers, 0 missing, 1234 to 3100, target
! separators, price, line 2: "1,234" … 3 cells: *read as 1234 (0) read as 1.234 (0) each text a class (0)
! large targets, price, 1234 to 3100: *scale: standard (0) none (0)
3 rows: x
`},
		{"two columns with thousands, and one that is none", "a;b;c;price\n1.200,5;2.300;12 %;1\n2,5;3.400;13 %;3\n3,5;4.500;14 %;2\n", "price", `a: numbers, 0 missing, 2.5 to 1200.5, an input
b: numbers, 0 missing, 2300 to 4500, an input
c: amounts, 0 missing, 3 such as "12 %", left out: as chosen below
price: numbers, 0 missing, 1 to 3, target
! decimal commas, the whole file: *read as decimals (0)
! separators, a, line 2: "1.200,5": *read as 1200.5 (0) take as a gap (0) drop 1 of 3 rows (1) type it (0) leave the column out (0)
! no number, c, line 2: "12 %" … 3 cells: *leave the column out (0)
! large inputs, up to 4500: *scale: standard (0) none (0)
3 rows: a b
`},
		{"a total that is left out", "a,y\n1,3.5\n2,4.5\n3,4.25\nTotal,12.25\n", "y", `a: numbers, 1 missing, 1 to 3, an input
y: numbers, 0 missing, 3.5 to 12.25, target
! no number, a, line 5: "Total": *take as a gap (0) drop 1 of 4 rows (1) type it (0)
! gaps, a, line 5: drop 1 of 4 rows (1) *mean 2 (0)
! large targets, y, 3.5 to 12.25: *scale: standard (0) none (0)
4 rows: a
`},
		{"thousands in another encoding", "prix;y\n210\xa0000,00;1\n9,5;2\n8,5;4\n", "prix", `prix: numbers, 0 missing, 8.5 to 210000, target
y: numbers, 0 missing, 1 to 4, an input
! decimal commas, the whole file: *read as decimals (0)
! not UTF-8, "210\xa0000,00" is not UTF-8; if it is to be "210\u00a0000,00", --encoding windows-1252 reads it; else save the file as UTF-8: *read as Windows-1252 (0)
! separators, prix, line 2: "210\u00a0000,00": *read as 210000 (0) drop 1 of 3 rows (1) type it (0) each text a class (0)
! large targets, prix, 8.5 to 210000: *scale: standard (0) none (0)
3 rows: y
`},
		{"an infinity", "x,y\n1,1.5\n3,2\ninf,3\n4,5\n", "y", `x: numbers, 1 missing, 1 to 4, an input
y: numbers, 0 missing, 1.5 to 5, target
! no number, x, line 4: "inf": *take as a gap (0) drop 1 of 4 rows (1) type it (0)
! gaps, x, line 4: drop 1 of 4 rows (1) *mean 2.667 (0)
4 rows: x
`},
		{"a constant", "x,y\n1,5\n3,5\n", "y", `x: numbers, 0 missing, 1 to 3, an input
y: numbers, 0 missing, 5 to 5, target
! constant target, y is always 5: take as numbers (0)
a.csv:1:2: the target y is 5 in every row; there is nothing to tell apart; --task numbers takes it all the same
`},
		{"numbers of tickets", "ticket,x,y\nA/5 21,1,1.5\n345,2,2\nPC 17,1,4\n1137,2,2\n1138,2,2\nC.A. 5,2,2\n77,1,1\n", "y", `ticket: numbers, 0 missing, 77 to 1138, left out: has words among its numbers, such as "A/5 21"
x: numbers, 0 missing, 1 to 2, an input
y: numbers, 0 missing, 1 to 4, target
7 rows: x
`},
		{"points that may be of thousands", "x;y\n1;1.234\n4;2.500\n", "y", `x: numbers, 0 missing, 1 to 4, an input
y: numbers, 0 missing, 1.234 to 2.5, target
! points, y, line 2: 1.234: *read as 1.234 (0) read as 1234 (0)
2 rows: x
`},
		{"gaps alone", "x,z,y\n1,2,0\n,3,1\n3,,0\n5,1,1\n", "y", `x: numbers, 1 missing, 1 to 5, an input
z: numbers, 1 missing, 1 to 3, an input
y: numbers, 0 missing, 0 to 1, target: 2 classes
! gaps, x, line 3: drop 2 of 4 rows (2) *mean 3 (0) leave the column out (0)
! gaps, z, line 4: drop 2 of 4 rows (2) *mean 2 (0) leave the column out (0)
! labels, y has 2 different numbers: *classes (0) numbers (0)
4 rows: x z
`},
		{"a column that is not used", "x,code,y\n1,A1,0\n2,7,1\n3,8,0\n4,9,1\n", "y:x", `x: counts, 0 missing, 1 to 4, an input
code: numbers, 0 missing, 7 to 9, not used
y: numbers, 0 missing, 0 to 1, target: 2 classes
! labels, y has 2 different numbers: *classes (0) numbers (0)
4 rows: x
`},
		{"a target with a gap", "x,y\n1,1.5\n2,n.a.\n3,2.5\n", "y", `x: counts, 0 missing, 1 to 3, an input
y: numbers, 1 missing, 1.5 to 2.5, target
! gaps, y, line 3: *drop 1 of 3 rows (1)
2 rows: x
`},
		{"dates, and thousands with decimals", "Datum;T;Umsatz\n01.02.2024;3,5;1.234,50\n02.02.2024;4,1;987,25\n03.02.2024;2,1;9,5\n", "Umsatz", `Datum: words, 0 missing, 01.02.2024 02.02.2024 03.02.2024, left out: has a different word in each row
T: numbers, 0 missing, 2.1 to 4.1, an input
Umsatz: numbers, 0 missing, 9.5 to 1234.5, target
! decimal commas, the whole file: *read as decimals (0)
! separators, Umsatz, line 2: "1.234,50": *read as 1234.5 (0) drop 1 of 3 rows (1) type it (0) each text a class (0)
! large targets, Umsatz, 9.5 to 1234.5: *scale: standard (0) none (0)
3 rows: T
`},
		{"narrow blanks between thousands", "ville;prix\nLyon;210\u202f000,00\nNice;298\u202f000,00\n", "prix", `ville: words, 0 missing, Lyon Nice, inputs Lyon Nice, 0 or 1
prix: numbers, 0 missing, 210000 to 298000, target
! decimal commas, the whole file: *read as decimals (0)
! separators, prix, line 2: "210\u202f000,00" … 2 cells: *read as 210000 (0) each text a class (0)
! large targets, prix, 210000 to 298000: *scale: standard (0) none (0)
2 rows: ville=Lyon ville=Nice
`},
		{"amounts", "a,b,y\n1,12 kg,2\n5,13 kg,3\n", "y", `a: numbers, 0 missing, 1 to 5, an input
b: numbers, 0 missing, 12 to 13, an input
y: numbers, 0 missing, 2 to 3, target
! no number, b, line 2: "12 kg" … 2 cells: *read 2 as 12 … (0) leave the column out (0)
! large inputs, up to 13: *scale: standard (0) none (0)
2 rows: a b
`},
		{"currency", "a,price\n1,$12.50\n3,\"$1,200.00\"\n", "price", `a: numbers, 0 missing, 1 to 3, an input
price: numbers, 0 missing, 12.5 to 1200, target
! no number, price, line 2: "$12.50" … 2 cells: *read 2 as 12.50 … (0) each text a class (0)
! large targets, price, 12.5 to 1200: *scale: standard (0) none (0)
2 rows: a
`},
		{"a cell with a comma", "x,y\n1,2.5\n2,\"ca. 5,5\"\n3,4.5\n", "y", `x: numbers, 0 missing, 1 to 3, an input
y: numbers, 0 missing, 2.5 to 4.5, target
! no number, y, line 3: "ca. 5,5": *drop 1 of 3 rows (1) type it (0) each text a class (0)
2 rows: x
`},
		{"a line of units", "time,force,len\ns,N,m\n1,2,3.5\n2,3,4.5\n5,1,4.1\n", "len", `time: numbers, 0 missing, 1 to 5, an input
force: numbers, 0 missing, 1 to 3, an input
len: numbers, 0 missing, 3.5 to 4.5, target
! no numbers, line 2: "s" "N" "m": *drop 1 of 4 rows (1)
3 rows: time force
`},
		{"an odd cell beside a number with thousands", "x;y\n1,5;1.234,50\nca. 3;2.000,00\n2,5;100,5\n", "y", `x: numbers, 1 missing, 1.5 to 2.5, an input
y: numbers, 0 missing, 100.5 to 2000, target
! decimal commas, the whole file: *read as decimals (0)
! separators, y, line 2: "1.234,50" … 2 cells: *read as 1234.5 (0) drop 2 of 3 rows (2) each text a class (0)
! no number, x, line 3: "ca. 3": *take as a gap (0) drop 1 of 3 rows (1) type it (0)
! gaps, x, line 3: drop 1 of 3 rows (1) *mean 2 (0)
! large targets, y, 100.5 to 2000: *scale: standard (0) none (0)
3 rows: x
`},
		{"a line that is too short", "a,y\n1,2\n3\n4,5\n", "y", `a: numbers, 0 missing, 1 to 4, an input
y: numbers, 0 missing, 2 to 5, target
! not a row, line 3: 1 field in this row, but the header names 2 columns: *skip the line (1)
2 rows: a
`},
		{"decimal commas beside points", "a;y\n3,5;1.5\n4,1;2.5\n5,0;3.25\n", "y", `a: numbers, 0 missing, 3.5 to 5, an input
y: numbers, 0 missing, 1.5 to 3.25, target
! no number, a, line 2: "3,5" … 3 cells: *read 3 as 3.5 … (0)
3 rows: a
`},
		{"no target yet", "x,y\n1,a\n3,b\n", "", `x: numbers, 0 missing, 1 to 3, an input
y: words, 0 missing, a b, inputs a b, 0 or 1
a.csv:1: which column is to be learned? Name it with --target: x, y
`},
		{"another encoding", "x,y\n1,caf\xe9\n3,caf\xe8\n", "y", `x: numbers, 0 missing, 1 to 3, an input
y: words, 0 missing, cafè café, target: 2 classes
! not UTF-8, "caf\xe9" is not UTF-8; if it is to be "café", --encoding windows-1252 reads it; else save the file as UTF-8: *read as Windows-1252 (0)
2 rows: x
`},
	} {
		r, err := data.Inspect(c.text, "a.csv", options(cut(c.target)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := tell(r); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestRemediesCanBeChosenAsOptions reads a file with the options of its report, as a
// session does that has the settings of the remedies.
func TestRemediesCanBeChosenAsOptions(t *testing.T) {
	r, err := data.Inspect(pupils, "a.csv", options("passed", ""))
	if err != nil {
		t.Fatal(err)
	}
	s, err := data.ReadCSV(strings.NewReader(pupils), "a.csv", r.Options)
	if err != nil || s.Checksum() != r.Set.Checksum() {
		t.Errorf("the file is read otherwise: %v", err)
	}
	if got, want := taken(r), "comma [ca. 5] mean standard"; got != want {
		t.Errorf("taken are %s, want %s", got, want)
	}
}

// What was decided before is not decided anew, unless another remedy is picked.
func TestWhatIsDecidedStays(t *testing.T) {
	decided := options("passed", "")
	decided.Missing, decided.Scale = data.DropMissing, "minmax"
	r, err := data.Inspect(pupils, "a.csv", decided)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := taken(r), "comma [ca. 5] drop minmax"; got != want {
		t.Errorf("taken are %s, want %s", got, want)
	}
	var picks []data.Pick
	for _, p := range r.Problems {
		switch p.Title {
		case "gaps":
			picks = p.Picked(picks, 1)
		case "unlike sizes":
			picks = p.Picked(picks, 0)
		}
	}
	again, err := r.Again(decided, picks...)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := taken(again), "comma [ca. 5] mean standard"; got != want {
		t.Errorf("picked are %s, want %s", got, want)
	}
}

// TestRemediesArePicked picks other remedies than those that are taken by themselves. The
// file is not read again for them unless its form is another one.
func TestRemediesArePicked(t *testing.T) {
	r, err := data.Inspect(pupils, "a.csv", options("passed", ""))
	if err != nil {
		t.Fatal(err)
	}
	again, err := r.Again(options("passed", ""), data.Pick{Title: "gaps", Remedy: "drop"}, data.Pick{Title: "unlike sizes", Remedy: "none"})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := taken(again), "comma [ca. 5] drop none"; got != want || again.Set.Len() != 8 || again.Set.Filled != 0 {
		t.Errorf("taken are %s, want %s; %d rows, %d filled", got, want, again.Set.Len(), again.Set.Filled)
	}
	if again.Table != r.Table {
		t.Error("the file is read again in the same form")
	}
	const thousands = "x,price\n1,\"1,234\"\n3,\"2,500\"\n5,\"3,100\"\n"
	if r, err = data.Inspect(thousands, "a.csv", options("price", ""), data.Pick{Title: "separators", Column: 2, Remedy: " comma"}); err != nil {
		t.Fatal(err)
	}
	if price := r.Set.Numbers[0][0]; price != 1.234 || r.Options.Form.Decimal != "comma" || r.Options.Form.Thousands != "" {
		t.Errorf("the price is %v, read with %+v", price, r.Options.Form)
	}
}

// TestTheMeanThatIsOfferedIsTheOneThatIsPut keeps rows for testing, of which no mean is
// taken.
func TestTheMeanThatIsOfferedIsTheOneThatIsPut(t *testing.T) {
	o := options("y", "x")
	o.TestFraction, o.Seed = 0.4, 3
	r, err := data.Inspect("x,y\n1,0\n2,1\n,0\n4,1\n100,0\n6,1\n", "a.csv", o, data.Pick{Title: "gaps", Remedy: "mean"})
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, p := range r.Problems {
		if p.Title == "gaps" {
			said = p.Remedies[1].Says
		}
	}
	if want := "mean " + text.Short(r.Set.Raw[2][0]); said != want {
		t.Errorf("offered is %q, put was %q", said, want)
	}
}

// TestEveryCaseIsReportedOn inspects the files of all cases without a target.
func TestEveryCaseIsReportedOn(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.[cd]*")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := data.Inspect(string(content), name, data.CSVOptions{})
		if err != nil || len(r.Columns) < 2 || r.Table.Rows < 2 || r.Set != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is typed for a cell is read as the file's cells are, and never as something else.
func TestWhatIsTypedIsReadAsTheFile(t *testing.T) {
	const points, commas = "a,b,y\n1,1.5,?!\n2,2.5,13.00\n3,4.25,11\n4,4.5,9\n", "a;b;y\n1;1,5;?!\n2;2,5;13,00\n3;4,25;11\n4;4,5;9\n"
	for _, c := range []struct{ content, typed, cell, wrong string }{
		{points, "12.5", "12.5", ""},
		{points, " -12.5 ", "-12.5", ""},
		{points, "1/4", "0.25", ""},
		{points, "5,2", "5.2", ""},
		{points, "n.a.", "NA", ""},
		{points, "?", "NA", ""},
		{points, "(12.50)", "", `y, line 2: "(12.50)" is no number: -12.50 would be one`},
		{points, "1,234", "", `y, line 2: "1,234" may be 1.234 or 1234: type the one that is meant`},
		{points, "12%", "", `y, line 2: "12%" is no number: 12 would be one`},
		{points, "-", "", `y, line 2: "-" is no number: 0.5 or 1/3 would be one`},
		{points, "cat", "", `y, line 2: "cat" is no number: 0.5 or 1/3 would be one`},
		{points, "inf", "", `y, line 2: "inf" is no number: 0.5 or 1/3 would be one`},
		{points, "1e400", "", `y, line 2: "1e400" is too large to be written`},
		{commas, "12,5", "12,5", ""},
		{commas, "12.5", "12,5", ""},
		{commas, "1.000,5", "", `y, line 2: "1.000,5" is no number: 1000,5 would be one`},
		{commas, "1.234", "", `y, line 2: "1.234" may be 1,234 or 1234: type the one that is meant`},
	} {
		r, err := data.Inspect(c.content, "a.csv", options("y", ""))
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Problems, func(p data.Problem) bool { return p.Title == "no number" })
		p := r.Problems[at]
		i := slices.IndexFunc(p.Remedies, func(remedy data.Remedy) bool { return remedy.Typed })
		again, err := r.Again(options("y", ""), p.PickedWith(nil, i, c.typed)...)
		if err != nil {
			t.Fatal(err)
		}
		cell, wrong := "", ""
		for _, typed := range again.Options.Form.Cells {
			cell = typed.Text
		}
		if again.Mistyped() != nil {
			wrong = again.Mistyped().Error()
		}
		if cell != c.cell || wrong != c.wrong || (again.Set == nil) != (wrong != "") {
			t.Errorf("%q: cell %q, %s, %v; want %q, %s", c.typed, cell, wrong, again.Err, c.cell, c.wrong)
		}
	}
}

// A target that never changes is taken as numbers, or another one is learned.
func TestARemedyForAConstantTarget(t *testing.T) {
	for content, want := range map[string]string{
		"x,k,y\n1,5,7\n2,5,7\n3,5,7\n":       "y is always 7: take as numbers",
		"a,y\n1,007\n2,7\n3,7.0\n":           "y is always 7: take as numbers",
		"x,y\n1,cat\n2,cat\n3,cat\n":         `y is always "cat":`,
		"a,b,y\n1,2,cat\n3,4,cat\n2,7,cat\n": `y is always "cat": learn b, learn a`,
		"a,b,y\n1,,7\n3,4,7\n2,7,7\n":        "y is always 7: take as numbers, learn a",
	} {
		r, err := data.Inspect(content, "a.csv", options("y", ""))
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Problems, func(p data.Problem) bool { return p.Title == "constant target" })
		if at < 0 {
			t.Errorf("%q has no problem", content)
			continue
		}
		p, says := r.Problems[at], []string{}
		for i, remedy := range p.Remedies {
			says = append(says, remedy.Says)
			again, err := r.Again(options("y", ""), p.Picked(nil, i)...)
			if err != nil || again.Set == nil {
				t.Errorf("%q, %s: %v, %v", content, remedy.Says, err, again.Err)
			}
		}
		if got := strings.TrimSpace(p.Where + ": " + strings.Join(says, ", ")); got != want || p.Taken >= 0 {
			t.Errorf("%q: %s, want %s", content, got, want)
		}
	}
}

// A number is typed in the place of an odd cell.
func TestACellIsTyped(t *testing.T) {
	r, err := data.Inspect(pupils, "a.csv", options("passed", ""))
	if err != nil {
		t.Fatal(err)
	}
	p := r.Problems[1]
	i := slices.IndexFunc(p.Remedies, func(remedy data.Remedy) bool { return remedy.Typed })
	for typed, want := range map[string]string{"5.5": "[4:3=5,5]", "5,25": "[4:3=5,25]", "1/4": "[4:3=0,25]", "-": "[]", "": "[]"} {
		picks := p.PickedWith(nil, i, typed)
		again, err := r.Again(options("passed", ""), picks...)
		if err != nil || fmt.Sprint(again.Options.Form.Cells) != want || (again.Set == nil) != (want == "[]") || again.Problems[1].Typed(picks) != typed {
			t.Errorf("%q: cells %v, %v, %v", typed, again.Options.Form.Cells, err, again.Err)
		}
		o := options("passed", "") // The cell has another text by now, which is no number either.
		o.Form.Cells = []table.Cell{{Line: 4, Column: 3, Text: "six"}}
		if again, err = r.Again(o, picks...); err != nil || want != "[]" && fmt.Sprint(again.Options.Form.Cells) != want {
			t.Errorf("%q in place of six: cells %v, %v, %v", typed, again.Options.Form.Cells, err, again.Err)
		}
	}
}

// A line that is not divided as the others is skipped, but not most lines: then it is the
// header that is wrong.
func TestNotMostLinesAreSkipped(t *testing.T) {
	for content, want := range map[string]string{
		"x1,x2,y\na,0.5,1,3\nb,0.7,2,4\nc,0.1,3,5\n": "a.csv:2:4: 4 fields in this row, but the header names 3 columns",
		"a,y\n1,2\n1,2,3\n1,2,3,4\n":                 "a.csv:3:3: 3 fields in this row, but the header names 2 columns",
	} {
		if _, err := data.Inspect(content, "a.csv", data.CSVOptions{}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", content, err, want)
		}
	}
}

func TestDerivedFeatures(t *testing.T) {
	const rows = "a,b (cm),w,y\n2,3,red,1\n-1,0.5,blue,2\n"
	for _, c := range []struct{ features, want string }{
		{"a,a^2", "a a² → y: 2 4 → 1, -1 1 → 2"},
		{"a²", "a² → y: 4 → 1, 1 → 2"},
		{"a*b", "a·b → y: 6 → 1, -0.5 → 2"},
		{"b·a,b", "b·a b [cm] → y: 6 3 → 1, -0.5 0.5 → 2"},
		{"a*a,w", "a² w=blue w=red → y: 4 0 1 → 1, 1 1 0 → 2"},
		{"sin(b)", "sin(b) → y: 0.1411200080598672 → 1, 0.479425538604203 → 2"},
	} {
		s, err := data.ReadCSV(strings.NewReader(rows), "a.csv", options("y", c.features))
		if err != nil {
			t.Errorf("%s: %v", c.features, err)
			continue
		}
		if got := describe(s); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.features, got, c.want)
		}
		again, err := data.ReadCSV(strings.NewReader(rows), "a.csv", data.CSVOptions{Features: s.Headings, Targets: []string{"y"}})
		if err != nil || describe(again) != c.want {
			t.Errorf("%s by its headings %v: %v", c.features, s.Headings, err)
		}
	}
	for features, want := range map[string]string{
		"a^2,a*a": `a.csv:1:1: the feature "a*a" is named twice`,
		"w^2":     `a.csv:2:3: w is "red", a word; "w^2" can be made of numbers alone`,
		"a*q":     `a.csv:1: no column is called "q", the feature; the columns are a, b (cm), w, y`,
		"y^2":     `a.csv:1:4: "y" is the target; it cannot be a feature too`,
	} {
		if _, err := data.ReadCSV(strings.NewReader(rows), "a.csv", options("y", features)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", features, err, want)
		}
	}
	moons := builtin(t, "moons", data.Options{Samples: 4})
	s, err := moons.WithFeatures([]string{"x2", "x1^2", "x1*x2", "sin(x1)"})
	if err != nil {
		t.Fatal(err)
	}
	if x, raw := s.Raw[2], moons.Raw[2]; columns(s) != "x2 x1² x1·x2 sin(x1)" || x[0] != raw[1] || x[1] != raw[0]*raw[0] || x[2] != raw[0]*raw[1] {
		t.Errorf("%s: %v of %v", columns(s), x, raw)
	}
	if same, err := s.WithFeatures([]string{"x2", "x1^2", "x1*x2", "sin(x1)"}); same != s || err != nil {
		t.Errorf("the same features make another set: %v", err)
	}
	if whole, err := s.WithFeatures(nil); whole != moons || err != nil {
		t.Errorf("without features it is not the whole set: %v", err)
	}
}

// TestAMeanIsOfTheTrainingPart fills gaps where part of the rows is kept for testing.
func TestAMeanIsOfTheTrainingPart(t *testing.T) {
	const rows = "x,y\n1,0\n2,1\n,0\n4,1\n100,0\n6,1\n"
	o := options("y", "")
	o.Missing, o.TestFraction, o.Seed = data.FillMissing, 0.4, 3
	s, err := data.ReadCSV(strings.NewReader(rows), "a.csv", o)
	if err != nil {
		t.Fatal(err)
	}
	train, _ := data.Split(s.Len(), o.TestFraction, o.Seed)
	sum, n := 0.0, 0
	for _, i := range train {
		if i != 2 {
			sum += s.Raw[i][0]
			n++
		}
	}
	if s.Raw[2][0] != sum/float64(n) || s.Filled != 1 {
		t.Errorf("the gap became %v, want %v; %d are filled", s.Raw[2][0], sum/float64(n), s.Filled)
	}
}

func TestRowsLeftOutKeepTheirLines(t *testing.T) {
	o := options("y", "")
	o.Missing = data.DropMissing
	s, err := data.ReadCSV(strings.NewReader("x,y\n1,0\n?,1\n3,1\n"), "a.csv", o)
	if err != nil || s.Len() != 2 || s.Line(1) != 4 {
		t.Errorf("%v: row 2 is on line %d", err, s.Line(1))
	}
	if again, ok, err := s.Again(o); again != s || !ok || err != nil {
		t.Errorf("the same options make another set: %v", err)
	}
	o.Form = table.Choices{Decimal: "comma"}
	if _, ok, _ := s.Again(o); ok {
		t.Error("another form is made of what was read")
	}
}
