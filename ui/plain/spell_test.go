package plain

import "testing"

func TestSpell(t *testing.T) {
	for text, want := range map[string]string{
		"δ₂ = ŷ − y":                        "delta of layer 2 equals y hat minus y",
		"z of h1 is 0.9180: −0.50 · 3 + b":  "z of h1 is 0.918: minus 0.5 times 3 plus b",
		"J 0.8891 → 0.9150, as run 2":       "J 0.8891 to 0.915, as run 2",
		"η 20 from step 2 on":               "learning rate 20 from step 2 on",
		"want one of x, z1, δ2, ∂W2, ŷ":     "want one of x, z1, delta2, dW2, y hat",
		"δ h1 is 4.106e−4.":                 "delta h1 is 4.106 times ten to the minus 4.",
		"it is 1.000 and −∞":                "it is 1.000 and minus infinity",
		"∂J/∂w = Σ a · δ ÷ n":               "gradient of w equals sum of a times delta divided by n",
		"gradient of h1 → y":                "gradient of h1 to y",
		"δ = Σ δ · w · f′(z)":               "delta equals sum of delta times w times f prime of z",
		"a = 1 / (1 + e^−z)":                "a equals 1 divided by (1 plus e to the power of minus z)",
		"w is NaN":                          "w is not a number",
		"kg/m²":                             "kg/m squared",
		"loss ≤ 0.10 at epoch 110":          "loss at most 0.1 at epoch 110",
		"mean |w| of layer 1":               "mean size of w of layer 1",
		"|delta h1| < 1e-3 at step 7":       "the size of delta h1 below 1 times ten to the minus 3 at step 7",
		"in 100 000 epochs":                 "in 100000 epochs",
		`"0.10" of a-1.10.toml, run 12 120`: `"0.10" of a-1.10.toml, run 12 120`,
		"Größe 漢字 naïve λ_1":                "Größe 漢字 naïve lambda_1",
		"┃∮":                                "sign U+2503 sign U+222E",
		"new = old − η · gradient":          "new equals old minus learning rate times gradient",
		"":                                  "",
	} {
		if got := Spell(text); got != want {
			t.Errorf("%q is spelled\n%q, want\n%q", text, got, want)
		}
		if again := Spell(Spell(text)); again != want {
			t.Errorf("%q is spelled %q the second time", want, again)
		}
	}
}
