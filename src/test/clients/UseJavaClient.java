import org.redress.client.ApiClient;
import org.redress.client.api.CaseWorkApi;
import org.redress.client.api.ComplaintsApi;
import org.redress.client.api.IntakeApi;
import org.redress.client.model.CaseWorkText;
import org.redress.client.model.NewComplainant;
import org.redress.client.model.NewComplaint;

/** What somebody writes who made a client from the description: complain, take a note twice with one key, and find it again. */
public class UseJavaClient {

    public static String run(String address) {
        var client = new ApiClient().setBasePath(address);
        client.setUsername("handler");
        client.setPassword("handler");
        var complaint = new NewComplaint().subject("Made by a client").description("It never came.").consent(true)
                .complainant(new NewComplainant().name("Kim").email("kim@example.org"));
        String number = new IntakeApi(client).submitComplaints(complaint, "java-client").getNumber();
        var work = new CaseWorkApi(client);
        work.note(number, new CaseWorkText().text("by a client"), "java-client");
        work.note(number, new CaseWorkText().text("by a client"), "java-client");
        return new ComplaintsApi(client).readComplaints(number).getSubject() + ", notes: " + work.notes(number).getItems().size();
    }
}
