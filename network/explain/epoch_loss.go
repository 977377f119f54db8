package explain

import "backstep/network"

// The loss of an epoch is the mean of J over its samples, each as the step of its batch saw
// it. It is gathered batch by batch: every step adds J · n to a sum.

// explainEpochLoss explains J of the epoch that a step ends.
func explainEpochLoss(at snapshot, _ Quantity) Explanation {
	e := Explanation{Symbol: "J", Result: number(at.step.EpochLoss), Formula: "J of the epoch = Σ J · n of its batches ÷ its " + at.Noun.Many()}
	e.Inline = []Line{line("? ÷ ?", lossSum(at.step), count(at.Noun.Many(), at.step.EpochSamples))}
	e.Meaning = saying("Each batch was taken with the weights of its own step.", "J of an epoch is a mean.").about(
		"J of the epoch is the mean over all its "+at.Noun.Many()+".", "J of an epoch is a mean.")
	return e
}

// lossSum returns Σ J · n of the batches of the epoch up to this one.
func lossSum(step *network.Step) Operand {
	return own("Σ J · n", step.LossSum, Quantity{Kind: LossSum})
}

// explainLossSum explains what a step adds to the losses of an epoch.
func explainLossSum(at snapshot, _ Quantity) Explanation {
	e := Explanation{Symbol: "Σ J · n", Result: lossSum(at.step), Formula: "Σ J · n = old Σ J · n + J · n"}
	j := own("J", at.step.Loss, Quantity{Kind: Loss, Layer: at.last(), Sample: Batch})
	e.Inline = []Line{line("? + ? · ?", own("old Σ J · n", at.step.OldLossSum, Quantity{Kind: OldLossSum}), j, count("n", at.step.N()))}
	e.Meaning = saying("This batch adds its J, once for each of its "+at.Noun.Many()+".", "This batch adds its J · n.").about(
		"Σ J · n adds up the losses of the epoch.", "Σ J · n is a sum.")
	return e
}

// explainOldLossSum says what the batches before have added up to.
func explainOldLossSum(at snapshot, _ Quantity) Explanation {
	return Explanation{
		Symbol: "old Σ J · n", Result: number(at.step.OldLossSum), Formula: "old Σ J · n of the batches before this one",
		Meaning: saying("An epoch begins with 0.", "An epoch begins with 0.").about(
			"It is what the batches before this one have added up to.", "It is from the batches before."),
	}
}

// explainLastEpochLoss says what J of the epoch before is. A step does not know its value,
// which was worked out in the last step of that epoch.
func explainLastEpochLoss(snapshot, Quantity) Explanation {
	return Explanation{
		Symbol: "J", Formula: "J of the epoch before",
		Meaning: saying("It was worked out in the step that ended that epoch.", "J is of the epoch before.").about(
			"It is the loss of the epoch before this one.", "It is from the epoch before."),
	}
}
