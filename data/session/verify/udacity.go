package verify

func udacity() publication {
	return publication{
		name:   "udacity",
		where:  "an exercise of an online course",
		remark: "The output error term is −δ, and Δ is the update of a weight: −η times its gradient.",
		numbers: []numbers{
			{"output error term", 1, times(-1, delta(2)), ".028730669543515018"},
			{"Δv1, Δv2", 1, times(-.5, gradient(2)), ".00804047 .00555918"},
			{
				"ΔW11, ΔW12, ΔW21, ΔW22, ΔW31, ΔW32", 1, times(-.5, gradient(1)),
				"1.77005547e-04 -5.11178506e-04 3.54011093e-05 -1.02235701e-04 -7.08022187e-05 2.04471402e-04",
			},
		},
	}
}
