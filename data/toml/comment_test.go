package toml

import "testing"

func TestCommented(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                 false,
		"a = 1\nb = [2, 3]":                false,
		"# why":                            true,
		"a = 1 # why":                      true,
		"a = '#1'\nb = \"# \\\" #\"":       false,
		"a = \"\"\"\n# text\n\"\"\"":       false,
		"a = \"\"\"\n# text\n\"\"\" # why": true,
		"'#' = 1\n":                        false,
	} {
		if got := Commented([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
