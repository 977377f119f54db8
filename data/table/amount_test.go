package table

import "testing"

// What is meant as a number is told from what is a name, a date or a remark.
func TestAmounts(t *testing.T) {
	for cell, want := range map[string]string{
		"1 200": "1 200", "1\u2009200": "1\u2009200", "$12.50": "12.50", "₹500": "500", "R$ 500,00": "500,00", "CHF 500": "500", "-EUR 12": "-12", "12,50 €": "12,50",
		"0.0cm": "0.0", "12kWh": "12", "21°C": "21", "98.6F": "98.6", "1.5M": "1.5", "12 kg": "12", "12%": "12", "5.1±0.2": "5.1", "2.5[1]": "2.5",
		"(13.00)": "-13.00", "(1,200.00)": "-1,200.00", "1.50-": "-1.50", "$-5": "-5", "0x1F": "31", "1d5": "1e5",

		"12A": "", "5k": "", "C12": "", "PC 17599": "", "A 5": "", "3rd": "", "01.02.2024": "", "12:30": "", "192.168.0.1": "", "(3 rows)": "", "(none)": "", "(555) 123": "",
		"2019-2020": "", "1/2": "", "abc": "", "": "", "-": "", "(": "", "()": "", "[1]": "",
	} {
		if got := amount(cell); got != want {
			t.Errorf("%q is %q, want %q", cell, got, want)
		}
	}
}

// A number is written without what stands around it, but not if that multiplies it.
func TestPlainly(t *testing.T) {
	table, err := ReadText("a\n1.5\n2.5\n", "a.csv", Choices{})
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{"(13.00)": "-13.00", "$1,200.50": "1200.50", "3 kg": "3", "1.5M": "", "1.5 M": "", "2.5k €": "", "1.5-": "-1.5"} {
		if got := table.Form.Plainly(cell); got != want {
			t.Errorf("%q is %q, want %q", cell, got, want)
		}
	}
}

// The dashes that are printed for a minus are read as one.
func TestPrintedMinus(t *testing.T) {
	table, err := ReadText("a\n-1.5\n−2.5\n–3\n", "a.csv", Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if got := table.Columns[0].Numbers; len(got) != 3 || got[0] != -1.5 || got[1] != -2.5 || got[2] != -3 {
		t.Errorf("read are %v", got)
	}
}
